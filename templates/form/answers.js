/* Answers files: reading earlier ones with suspicion, writing valid ones. The format is skillmatrix-answers/1. */

const FORMAT = 'skillmatrix-answers/1';
const CONFIDENCES = ['low', 'medium', 'high'];
const FIELDS = ['level', 'not_applicable', 'unknown', 'confidence', 'note', 'evidence', 'interest'];
const KEYS = ['format', 'matrix', 'person', 'rater', 'by', 'share', 'role', 'language', 'date', 'purpose', 'participants', 'order', 'ratings', 'wording'];

function isEvidence(given) {
  if (!isObject(given)) return false;
  const piece = withoutEmpty(given);
  const texts = [piece.url, piece.file, piece.text].filter((text) => text !== undefined);
  return texts.length > 0 && texts.every((text) => isText(text)) && isWhole(piece.grade ?? 1, 0, 3);
}

/** What stands beside an answer, or null if something in it is not what the format says. */
function readDetails(given) {
  const value = withoutEmpty(given);
  const { confidence, note, evidence = [], interest } = value;
  const isRight =
    (confidence === undefined || CONFIDENCES.includes(confidence)) &&
    (note === undefined || isText(note)) &&
    Array.isArray(evidence) &&
    evidence.every(isEvidence) &&
    (interest === undefined || isWhole(interest, 0, 5));
  if (!isRight) return null;
  const pieces = evidence.map((piece) => ({ ...withoutEmpty(piece), grade: piece.grade ?? 1 }));
  return withoutEmpty({ ...value, evidence: pieces });
}

/** A rating spelled out, or null if it is not one. */
function readRating(id, value) {
  if (Number.isInteger(value)) return readRating(id, { level: value });
  if (value === 'unknown') return { unknown: true };
  if (!isObject(value) || value.not_applicable === '') return null;
  const { level, not_applicable: reason, unknown = false } = withoutEmpty(value);
  const answers = [level !== undefined, reason !== undefined, unknown === true].filter(Boolean);
  const isRight =
    answers.length === 1 &&
    typeof unknown === 'boolean' &&
    (level === undefined || isLevel(id, level)) &&
    (reason === undefined || isText(reason));
  return isRight ? readDetails({ ...value, unknown: unknown || undefined }) : null;
}

/** Levels of skills that the matrix does not have any more are not held to its scale. */
function isLevel(id, level) {
  return WORDING.has(id) ? DATA.scale.includes(level) : isWhole(level, 0, 100);
}

/** Whether a level can be chosen: a skill does not offer all of the scale. */
function isOffered(id, level) {
  return level === undefined || COUNTED.get(id).offered.includes(level);
}

/** The level that counts: one that the skill does not offer counts as the next lower one that it does. */
function levelThatCounts(id, level) {
  return isOffered(id, level) ? level : Math.max(...COUNTED.get(id).offered.filter((offered) => offered < level));
}

/** The same without fields that say nothing; `null` says nothing, too. */
function withoutEmpty(rating) {
  const isEmpty = (value) => (value ?? '') === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(rating).filter(([, value]) => !isEmpty(value)));
}

/** Whether a text is a day of the calendar, as `2026-11-22`. */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The answers in a text; a Refusal if it is none, or not about what this page asks. */
function readAnswersText(text) {
  if (text.length > LARGEST_FILE) throw new Refusal('form.load.too_large');
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal('form.load.not_answers');
  }
  return readAnswers(data);
}

/** Answers as this page uses them: ratings and wording under today's ids, and what could not be read. */
function readAnswers(data) {
  refuseOthers(data);
  const { language, ratings, wording } = data;
  const read = {
    person: wellFormed(data.person).normalize('NFC').trim(),
    by: isText(data.by, 200) ? data.by : undefined,
    share: data.share === 'named' ? data.share : undefined,
    language,
    date: isDay(data.date) ? data.date : undefined,
    purpose: isText(data.purpose, 200) ? data.purpose : undefined,
    participants: isWhole(data.participants, 1, DATA.most_participants) ? data.participants : undefined,
    order: isWhole(data.order?.seed, 0, Number.MAX_SAFE_INTEGER) ? { seed: data.order.seed } : undefined,
    others: Object.entries(data).filter(([key]) => !KEYS.includes(key)),
    ratings: new Map(),
    wording: new Map(Object.entries(wording ?? {}).filter(([id, digits]) => isText(id, 200) && isText(digits))),
    dropped: [],
  };
  for (const [id, value] of Object.entries(ratings ?? {})) {
    const rating = isText(id, 200) ? readRating(id, value) : null;
    if (rating) read.ratings.set(id, rating);
    else read.dropped.push(id);
  }
  followRenames(read);
  return read;
}

/** Files that are no answers, or to another matrix, or another kind of rating, are refused with a reason. */
function refuseOthers(data) {
  const isRight =
    isObject(data) && data.format === FORMAT && isObject(data.matrix) && isText(data.person, 200) &&
    data.person.trim() !== '' && isObject(data.ratings ?? {}) && isObject(data.wording ?? {});
  if (!isRight) throw new Refusal('form.load.not_answers');
  if (data.matrix.id !== DATA.matrix.id) throw new Refusal('form.load.other_matrix', { matrix: data.matrix.id });
  const rater = data.rater ?? 'self';
  if (rater === DATA.rater) return;
  if (!DATA.raters.includes(rater)) throw new Refusal('form.load.not_answers');
  const values = { there: say(`form.kind.${rater}`), here: say(`form.kind.${DATA.rater}`) };
  throw new Refusal('form.load.other_rater', values);
}

/** Answers given under a former id count for the skill of today, unless that has one of its own. */
function followRenames(read) {
  for (const [old, today_] of DATA.renames) {
    if (!read.ratings.has(old) || read.ratings.has(today_)) continue;
    for (const kept of [read.ratings, read.wording]) {
      if (!kept.has(old)) continue;
      kept.set(today_, kept.get(old));
      kept.delete(old);
    }
  }
}

/** The fingerprint of what a skill says today in a language. */
function wordingToday(id, language) {
  const digits = WORDING.get(id);
  return digits[language] ?? digits[DATA.matrix_languages[0]];
}

/** Skills whose text is not the one that was read. */
function changedSkills({ language, wording }) {
  return ASKED.filter((id) => wording.has(id) && wording.get(id) !== wordingToday(id, language));
}

/** The language that stands in the file: one that the matrix has. */
function fileLanguage() {
  return DATA.matrix_languages.includes(page.language) ? page.language : DATA.matrix_languages[0];
}

/** The answers of a session as they stand in a file. */
function fileContents(session) {
  const { order, others } = session.before;
  const ids = DATA.matrix_order.filter((id) => session.ratings.has(id));
  ids.push(...[...session.ratings.keys()].filter((id) => !WORDING.has(id)));
  const wording = ids.map((id) => [id, wordingOf(session, id)]).filter(([, digits]) => digits);
  return {
    format: FORMAT,
    matrix: DATA.matrix,
    person: page.person,
    rater: DATA.rater,
    ...(session.by ? { by: session.by } : {}),
    ...(session.before.share ? { share: session.before.share } : {}),
    ...(DATA.role ? { role: DATA.role } : {}),
    language: fileLanguage(),
    date: session.date,
    purpose: session.purpose,
    ...(session.participants ? { participants: session.participants } : {}),
    ...(DATA.order || order ? { order: DATA.order || order } : {}),
    ratings: Object.fromEntries(ids.map((id) => [id, shortForm(session.ratings.get(id))])),
    ...(wording.length ? { wording: Object.fromEntries(wording) } : {}),
    ...Object.fromEntries(others),
  };
}

/** What was read: today's text for what was answered now, else what the file said, put into the language of today. */
function wordingOf(session, id) {
  const { language, wording } = session.before;
  const recorded = wording.get(id);
  if (!WORDING.has(id)) return recorded;
  const isToday = session.answeredNow.has(id) || recorded === wordingToday(id, language);
  return isToday ? wordingToday(id, fileLanguage()) : recorded;
}

/** A level alone is a number, "could not say" alone a word; everything else is spelled out. */
function shortForm(rating) {
  const keys = Object.keys(rating);
  if (keys.length === 1 && keys[0] === 'level') return rating.level;
  if (keys.length === 1 && keys[0] === 'unknown') return 'unknown';
  const ordered = [...FIELDS.filter((key) => keys.includes(key)), ...keys.filter((key) => !FIELDS.includes(key))];
  return Object.fromEntries(ordered.map((key) => [key, rating[key]]));
}

/** `<matrix>.<person>.<date>.json`; ratings of somebody else carry who rates, so that none replaces another one. */
function fileName(session) {
  const rater = DATA.rater === 'self' ? [] : [DATA.rater, ...(session.by ? [nameForFiles(session.by)] : [])];
  return [DATA.matrix.id, nameForFiles(page.person), ...rater, session.date, 'json'].join('.');
}

const LETTERS = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A pseudonym in letters, digits and hyphens, as every file system takes them. */
function nameForFiles(person) {
  const letters = person.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter]).normalize('NFKD');
  const slug = letters.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return slug || 'person';
}
