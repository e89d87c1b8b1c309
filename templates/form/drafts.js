/* Drafts in this browser: one for each matrix, role (or none), rater and person. Nothing leaves the device. */

const DRAFT_PREFIX = 'skillmatrix-draft/1:';

/** The browser's storage, or null where it is switched off, forbidden or full. */
const storage = (() => {
  try {
    const found = window.localStorage;
    found.setItem(`${DRAFT_PREFIX}probe`, '1');
    found.removeItem(`${DRAFT_PREFIX}probe`);
    return found;
  } catch {
    return null;
  }
})();

function draftKey(person) {
  return DRAFT_PREFIX + JSON.stringify([DATA.matrix.id, DATA.role, DATA.rater, person]);
}

/** The person a key belongs to; undefined if it is not a draft of this page. */
function personOf(key) {
  try {
    const [matrix, role, rater, person] = JSON.parse(key.slice(DRAFT_PREFIX.length));
    const isOurs = matrix === DATA.matrix.id && role === DATA.role && rater === DATA.rater;
    return isOurs && typeof person === 'string' ? person : undefined;
  } catch {
    return undefined;
  }
}

/** The people with a draft for this page, by name. */
function draftPeople() {
  if (!storage) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  const people = keys.filter((key) => key.startsWith(DRAFT_PREFIX)).map(personOf);
  return people.filter((person) => person !== undefined).sort((one, other) => one.localeCompare(other));
}

/** Answers and pending details of a person's draft; null if there is none that can be read. */
function readDraft(person) {
  try {
    const { answers, pending } = JSON.parse(storage.getItem(draftKey(person)));
    const read = readAnswers({ ...answers, person });
    const waiting = Object.entries(pending || {}).map(([id, value]) => [id, SKILLS.has(id) && readDetails(value)]);
    return { answers: read, pending: new Map(waiting.filter(([, value]) => value)) };
  } catch {
    return null;
  }
}

/** Keep the answers as a draft; whether that worked is said at once. */
function saveDraft() {
  page.isSaved = storage !== null && isDraftWritten(page.session);
  page.isDownloaded = false;
  refreshRisk();
}

function isDraftWritten(session) {
  try {
    const draft = { answers: fileContents(session), pending: Object.fromEntries(session.pending) };
    storage.setItem(draftKey(page.person), JSON.stringify(draft));
    return true;
  } catch {
    return false; // full, or forbidden by now
  }
}

function deleteDraft(person) {
  if (storage) storage.removeItem(draftKey(person));
}
