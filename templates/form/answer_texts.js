/* What the page asks and shows, and answers in words. */

const ASKED = DATA.skills.map((skill) => skill.id);
const SKILLS = new Map(DATA.skills.map((skill) => [skill.id, skill]));
const NOT_ASKED = new Map(DATA.not_asked.map((skill) => [skill.id, skill]));
/* What counts for the result: a file may have answers to what is not asked here. */
const COUNTED = new Map([...SKILLS, ...NOT_ASKED]);
const WORDING = new Map(Object.entries(DATA.wording));

/** What the page shows at the moment. Sessions and drafts have their own state. */
const page = { language: DATA.language, part: 'start', person: DATA.person, session: null, isSaved: true };

/** `22. November 2026` for `2026-11-22`; nothing for what is no day. */
function longDate(day) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) || [];
  const name = words().months[Number(month) - 1];
  return name ? say('date.long', { day: Number(date), month: name, year }) : '';
}

/** Today on the clock of this device, as `2026-11-22`. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

/** An answer in words: a level, that it does not apply and why, that it could not be said, or that there is none. */
function answerInWords(id, rating) {
  if (!rating) return say('gap.not_answered');
  if (rating.level !== undefined) {
    const option = words().skills[id].options.find(({ level }) => level === rating.level);
    return option ? option.answer : String(rating.level);
  }
  if (rating.not_applicable === undefined) return say('gap.unknown');
  const key = SKILLS.get(id).must ? 'gap.not_applicable_must' : 'gap.not_applicable';
  return say(key, { reason: rating.not_applicable });
}

/** A piece of evidence in words. */
function evidenceInWords(piece) {
  const text = [piece.text, piece.url, piece.file].filter(Boolean).join(', ');
  return say('form.evidence.item', { text, grade: say(`form.evidence.grade.${piece.grade}`) });
}

/** What was said beside the answer, one line each. */
function detailsInWords(rating) {
  const lines = [];
  if (rating.note) lines.push(say('assess.note', { text: rating.note }));
  for (const piece of rating.evidence || []) lines.push(say('assess.evidence', { text: evidenceInWords(piece) }));
  if (rating.confidence) {
    lines.push(say('assess.confidence', { word: say(`report.confidence.${rating.confidence}`) }));
  }
  if (rating.interest !== undefined) lines.push(say('assess.interest', { n: rating.interest }));
  return lines;
}
