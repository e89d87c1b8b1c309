/* The ballot: what stands in its file, and how an earlier one is read. Nothing in it tells who, when or where. */

const OF_SKILLS = ['target', 'must', 'importance', 'comment'];
const ALONE = { task: 'tasks', question: 'questions' };
const DRAFT = `skillmatrix-ballot-draft/1:${DATA.ballot.workshop}:${DATA.ballot.round}`;
const NUMBER = /^[a-z0-9]{1,32}$/;
const DRAWN_NUMBER = /^[0-9a-f]{12}$/; // as this page and the terminal draw them; what is typed must be one of these

/** What the page shows at the moment. The address of the download has a number of its own: the one of the ballot is secret. */
const page = { language: DATA.language, isDownloaded: true, ...emptyBallot() };

function emptyBallot() {
  const answers = Object.fromEntries([...OF_SKILLS, ...Object.keys(ALONE)].map((kind) => [kind, {}]));
  return { id: randomNumber(), file: randomNumber().slice(0, 6), side: undefined, answers, proposals: [] };
}

function randomNumber() {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether anything was answered, said or proposed. */
function isTouched() {
  return page.side !== undefined || page.proposals.length > 0 || Object.values(page.answers).some((each) => Object.keys(each).length > 0);
}

/** Whether the page asks this, and it can be answered so. */
function isAnswer(kind, key, value) {
  if (kind === 'comment') return DATA.skills.includes(key) && isText(value, DATA.longest);
  if (kind === 'task') return DATA.values.task?.[key] !== undefined && isWhole(value, 0, 100);
  return DATA.values[kind]?.[key]?.includes(value) ?? false;
}

/** The ballot as it stands in its file: keys in one order for everybody, what is not answered left out. */
function ballotContents({ id, side, answers, proposals }) {
  const { format, ...about } = DATA.ballot;
  const voted = DATA.skills.map((skill) => [skill, OF_SKILLS.filter((kind) => answers[kind][skill] !== undefined)]);
  const votes = voted.filter(([, kinds]) => kinds.length).map(([skill, kinds]) => [skill, Object.fromEntries(kinds.map((kind) => [kind, answers[kind][skill]]))]);
  const parts = { votes: inOrder(votes) };
  for (const [kind, name] of Object.entries(ALONE)) parts[name] = inOrder(Object.entries(answers[kind]));
  const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length);
  const proposed = proposals.length ? { proposals: proposals.map((text) => ({ text })) } : {};
  return { format, id, ...about, ...(side ? { side } : {}), ...Object.fromEntries(filled), ...proposed };
}

function inOrder(entries) {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A ballot of this workshop, of this round or one before; a Refusal if the text is none. */
function readBallot(text) {
  const data = ballotIn(text);
  const { id, round, side } = data;
  const read = { ...emptyBallot(), id, side: DATA.sides.includes(side) ? side : undefined };
  for (const [skill, vote] of Object.entries(data.votes ?? {})) {
    for (const kind of OF_SKILLS) take(read, kind, skill, vote?.[kind]);
  }
  for (const [kind, name] of Object.entries(ALONE)) {
    for (const [key, value] of Object.entries(data[name] ?? {})) take(read, kind, key, value);
  }
  // What was said in the round before has been heard; the votes stay until they are changed.
  if (round < DATA.ballot.round) read.answers.comment = {};
  else read.proposals = (Array.isArray(data.proposals) ? data.proposals : []).map((each) => each?.text).filter((each) => isText(each, DATA.longest));
  return read;
}

function take(read, kind, key, value) {
  if (isAnswer(kind, key, value)) read.answers[kind][key] = value;
}

/** The data of a ballot that belongs here. */
function ballotIn(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal('ballot.load.none');
  }
  const { format, workshop, matrix, round: now } = DATA.ballot;
  if (!isObject(data) || data.format !== format || !NUMBER.test(data.id) || !isWhole(data.round, 1, 9)) throw new Refusal('ballot.load.none');
  if (data.workshop !== workshop) throw new Refusal('ballot.load.other_workshop', { workshop: String(data.workshop) });
  if (data.matrix?.version !== matrix.version || data.matrix?.id !== matrix.id) throw new Refusal('ballot.load.other_matrix');
  if (data.round > now) throw new Refusal('ballot.load.later_round', { there: data.round, here: now });
  return data;
}

// A reloaded page goes on; when the window is closed, nothing is left on the device.

function saveDraft() {
  page.isDownloaded = false;
  try {
    window.sessionStorage.setItem(DRAFT, JSON.stringify({ file: page.file, ballot: fileText(ballotContents(page)) }));
  } catch {
    // Forbidden or full: then the page alone has it, and asks before it is left.
  }
}

function openDraft() {
  try {
    const { file, ballot } = JSON.parse(window.sessionStorage.getItem(DRAFT));
    Object.assign(page, readBallot(ballot), { file, isDownloaded: false });
  } catch {
    // There is none.
  }
}

function forgetDraft() {
  try {
    window.sessionStorage.removeItem(DRAFT);
  } catch {
    // Then there was none.
  }
}

/** `<workshop>.round-1.<random>.json`: no two people send the same name, and it does not tell the number. */
function ballotName() {
  return `${DATA.ballot.workshop}.round-${DATA.ballot.round}.${page.file}.json`;
}
