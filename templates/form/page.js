/* The page as a whole: its parts, its frame in the language chosen, and what comes from outside. */

const PARTS = { start: startPart, questions: questionsPart, review: reviewPart, result: resultPart };
const WIDE = window.matchMedia('(min-width: 60rem)');

/** Begin or go on as a person, at the first open question. */
function startSession(person, session) {
  page.person = person;
  page.typedPerson = undefined;
  page.session = session;
  page.isDownloaded = false;
  page.isSaved = storage !== null;
  takeParticipants();
  openPart('questions');
}

/** Show a part from its beginning; the focus moves to its heading, so that it is read out. */
function openPart(part) {
  page.part = part;
  if (part === 'questions' && page.session.current === null) page.part = 'review';
  showPart();
  tell('');
  window.scrollTo(0, 0);
  document.getElementById('heading').focus({ preventScroll: true });
}

/** Build the part anew in the language chosen. */
function showPart() {
  document.getElementById('part').replaceChildren(PARTS[page.part]());
  document.body.dataset.part = page.part;
  if (page.part === 'questions') {
    refreshQuestion();
    openOverviewIfWide();
  }
  refreshFrame();
}

/** Say something to those who see the page and to those who hear it. */
function tell(text) {
  document.getElementById('told').textContent = text;
  refreshRisk();
}

/** Answers that exist only on this page are pointed out as long as that is so. */
function refreshRisk() {
  const atRisk = page.session !== null && !page.isSaved ? say('form.not_saved') : '';
  setText(document.getElementById('at-risk'), atRisk);
}

function openOverviewIfWide() {
  const details = document.getElementById('overview');
  if (!details) return;
  details.open = WIDE.matches;
  const current = details.querySelector('[aria-current]').getBoundingClientRect();
  // Only the map itself scrolls; scrollIntoView would move the page, too.
  details.scrollTop += current.top - details.getBoundingClientRect().top - details.clientHeight / 2;
}

/** What stands around the parts. */
function refreshFrame() {
  sayFixedTexts();
  for (const one of document.querySelectorAll('button[data-part]')) refreshPartButton(one);
  document.title = titleInWords();
}

function refreshPartButton(one) {
  const { part } = one.dataset;
  one.disabled = part !== 'start' && page.session === null;
  if (part === page.part) one.setAttribute('aria-current', 'page');
  else one.removeAttribute('aria-current');
}

function titleInWords() {
  const title = say('form.title', { kind: say(`form.kind.${DATA.rater}`), role: words().role });
  if (page.part === 'start') return title;
  const part = page.part === 'questions' ? say('assess.position', numbersOfQuestion()) : say(`form.part.${page.part}`);
  return say('form.title_of', { part, title });
}

/** The way from one part to another by the buttons at the top. */
function goToPart(part) {
  if (page.part === 'questions' && takeTypedEvidence()) saveDraft();
  if (part === 'questions' && page.session.current === null) page.session.back();
  openPart(part);
}

function switchLanguage(language) {
  if (page.part === 'questions' && takeTypedEvidence()) saveDraft();
  page.language = language;
  if (page.session) saveDraft();
  showPart();
  tell('');
}

/** The same draft was changed in another window: the newer answers count in both. */
function adoptFromOtherWindow({ key, newValue }) {
  if (page.session === null || key !== draftKey(page.person)) return;
  if (newValue === null) {
    forget(page.person);
    openPart('start');
    tell(say('form.other_window_deleted'));
    return;
  }
  const draft = readDraft(page.person);
  if (!draft) return;
  const { current } = page.session;
  page.session = new Session(draft.answers, draft.pending);
  page.session.current = current;
  showPart();
  tell(say('form.other_window'));
}

/** Answers that exist nowhere but on this page are not left without a question. */
function askBeforeLeaving(event) {
  const { session, isSaved, isDownloaded } = page;
  if (session && session.ratings.size + session.pending.size > 0 && !isSaved && !isDownloaded) event.preventDefault();
}

function begin() {
  offerLanguages(switchLanguage);
  for (const one of document.querySelectorAll('button[data-part]')) {
    one.addEventListener('click', () => goToPart(one.dataset.part));
  }
  window.addEventListener('storage', adoptFromOtherWindow);
  window.addEventListener('beforeunload', askBeforeLeaving);
  window.addEventListener('error', () => tell(say('form.stopped')));
  WIDE.addEventListener('change', openOverviewIfWide);
  showPart();
}

begin();
