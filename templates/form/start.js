/* The first part: what this is about, what happens to the answers, who answers, and what is there already. */

function startPart() {
  const about = element('div', { class: 'start' }, introduction(), howItWorks(), whatHappens());
  return withAside(about, personForm(), draftList());
}

function introduction() {
  const { role, role_note: note, title, minutes } = words();
  const matrix = say('report.matrix', { title: quote(title), version: DATA.matrix.version });
  return element(
    'div',
    { class: 'introduction' },
    element('p', { class: 'area' }, say(`form.kind.${DATA.rater}`)),
    mainHeading(role),
    element('p', { class: 'facts' }, count('form.start.questions', ASKED.length, { minutes: minutes[ASKED.length] })),
    content('p', { class: 'origin' }, matrix),
    note ? content('p', { class: 'note' }, note) : undefined,
  );
}

function howItWorks() {
  const about = DATA.rater === 'self' ? ['assess.instruction'] : ['form.start.about_other', 'assess.only_if_agreed'];
  const keys = DATA.show_targets || !DATA.role ? about : [...about, 'assess.targets_hidden'];
  return listWithHeading('form.start.how', keys.map((key) => say(key)));
}

function whatHappens() {
  const file = DATA.rater === 'self' ? 'form.start.file' : 'form.start.file_about_other';
  const lines = [
    say('form.start.sends_nothing'),
    say(storage ? 'form.start.draft' : 'form.start.no_draft'),
    say(file),
    say('form.start.purpose', { purpose: words().purpose }),
  ];
  return listWithHeading('form.start.privacy', lines);
}

function listWithHeading(key, lines) {
  const items = lines.map((line) => element('li', {}, line));
  return element('section', {}, element('h2', {}, say(key)), element('ul', { class: 'plain' }, items));
}

/** Who answers; and another way in: a file with earlier answers. */
function personForm() {
  const input = element('input', { id: 'person', type: 'text', maxlength: 200, autocomplete: 'off', spellcheck: 'false', required: true });
  input.value = page.typedPerson ?? page.person;
  input.addEventListener('input', () => {
    page.typedPerson = input.value;
    input.removeAttribute('aria-invalid');
    setText(document.getElementById('person-problem'), '');
  });
  const participants = DATA.most_participants ? participantsField() : undefined;
  const label = say(DATA.rater === 'self' ? 'form.person.self' : 'form.person.other');
  const begin = element('button', { type: 'submit', class: 'main' }, say(page.session ? 'form.go_on' : 'form.begin'));
  return element(
    'form',
    { class: 'person card', novalidate: true, on: { submit: beginFromForm } },
    field(label, input, say('form.person.hint')),
    participants,
    element('p', { class: 'problem', id: 'person-problem', role: 'alert' }),
    element('div', { class: 'actions' }, begin, ...fileButton(say('form.load'), loadFile, 'load-hint')),
    element('p', { class: 'hint', id: 'load-hint' }, say('form.load.hint')),
    element('div', { id: 'choice', class: 'choice', role: 'group', hidden: true }),
  );
}

/** How many people of a unit choose together: a whole number, or nothing. */
function participantsField() {
  const input = element('input', {
    id: 'participants', type: 'number', min: 1, max: DATA.most_participants, step: 1, autocomplete: 'off',
  });
  input.value = page.typedParticipants ?? page.session?.participants ?? DATA.participants ?? '';
  input.addEventListener('input', () => {
    page.typedParticipants = input.value;
    input.removeAttribute('aria-invalid');
    setText(document.getElementById('person-problem'), '');
  });
  return field(say('form.participants'), input, say('form.participants.hint'));
}

/** What was typed there goes with the answers; nothing typed leaves what they say already. */
function takeParticipants() {
  if (page.typedParticipants === undefined) return;
  page.session.participants = page.typedParticipants === '' ? undefined : Number(page.typedParticipants);
  page.typedParticipants = undefined;
  saveDraft();
}

/** The number in that field, or nothing where there is none; null if something else was typed. */
function typedParticipants() {
  const input = document.getElementById('participants');
  if (!input || (input.value === '' && !input.validity.badInput)) return undefined;
  const number = Number(input.value);
  return !input.validity.badInput && isWhole(number, 1, DATA.most_participants) ? number : null;
}

function beginFromForm(event) {
  event.preventDefault();
  const input = document.getElementById('person');
  const person = wellFormed(input.value).normalize('NFC').trim();
  if (!person) {
    input.setAttribute('aria-invalid', 'true');
    setText(document.getElementById('person-problem'), say('form.person.missing'));
    input.focus();
  } else if (typedParticipants() === null) {
    const number = document.getElementById('participants');
    number.setAttribute('aria-invalid', 'true');
    setText(document.getElementById('person-problem'), say('form.participants.wrong', { most: DATA.most_participants }));
    number.focus();
  } else if (page.session && person === page.person) {
    takeParticipants();
    openPart('questions');
  } else if (page.session && page.session.ratings.size > 0) {
    offerForAnother(person);
  } else {
    beginAs(person);
  }
}

/** Go on with the person's draft, or begin with nothing. */
function beginAs(person) {
  const draft = readDraft(person);
  startSession(person, draft ? new Session(draft.answers, draft.pending) : new Session());
}

/** The name was changed although there are answers: are they this person's, or is this somebody else? */
function offerForAnother(person) {
  const takeAlong = () => {
    deleteDraft(page.person);
    startSession(person, page.session);
    saveDraft();
  };
  const hasDraft = readDraft(person) !== null;
  const choices = hasDraft ? [['form.choice.draft_wins', () => beginAs(person)]] : [
    ['form.choice.take_along', takeAlong],
    ['form.choice.afresh', () => beginAs(person)],
  ];
  offer(say('form.choice.renamed', { before: quote(page.person), person: quote(person) }), choices);
}

/** A question with a few buttons, below the form. */
function offer(question, choices) {
  const box = document.getElementById('choice');
  const text = element('p', { id: 'choice-question', tabindex: '-1' }, question);
  const buttons = choices.map(([key, listener]) => button(say(key), listener));
  box.replaceChildren(text, element('div', { class: 'actions' }, buttons));
  box.setAttribute('aria-labelledby', 'choice-question');
  box.hidden = false;
  text.focus();
}

async function loadFile(event) {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file) return;
  try {
    if (file.size > LARGEST_FILE) throw new Refusal('form.load.too_large');
    takeAnswers(readAnswersText(await file.text()));
  } catch (problem) {
    const { key, values } = problem instanceof Refusal ? problem : new Refusal('form.load.not_answers');
    setText(document.getElementById('person-problem'), say(key, values));
  }
}

/** Use the answers of a file, unless there are others of the same person that the file would replace. */
function takeAnswers(answers) {
  const { person } = answers;
  const draft = readDraft(person);
  const useFile = () => {
    startSession(person, new Session(answers));
    saveDraft();
    tell(loadedInWords(answers));
  };
  if (!draft || draft.answers.ratings.size === 0) {
    useFile();
    return;
  }
  offer(say('form.choice.draft', { person: quote(person), date: longDate(draft.answers.date) }), [
    ['form.choice.draft_wins', () => startSession(person, new Session(draft.answers, draft.pending))],
    ['form.choice.file_wins', useFile],
  ]);
}

/** What came out of a file, and what did not. */
function loadedInWords({ ratings, dropped }) {
  const gone = [...ratings.keys()].filter((id) => !WORDING.has(id));
  const elsewhere = [...ratings.keys()].filter((id) => WORDING.has(id) && !SKILLS.has(id));
  const lines = [count('form.loaded', ratings.size)];
  if (elsewhere.length) lines.push(count('form.elsewhere', elsewhere.length));
  if (gone.length) lines.push(count('assess.kept', gone.length, { skills: gone.join(', ') }));
  if (dropped.length) lines.push(count('form.dropped', dropped.length, { skills: dropped.join(', ') }));
  return lines.join(' ');
}

/** The drafts in this browser, each with a way to go on and a way to remove it. */
function draftList() {
  const people = draftPeople();
  if (people.length === 0) return undefined;
  const all = () => people.forEach(forget);
  return element(
    'section',
    { class: 'drafts' },
    element('h2', { id: 'drafts' }, say('form.drafts')),
    element('ul', { class: 'plain rows' }, people.map(draftRow)),
    people.length > 1 ? deletion(say('form.drafts.delete_all'), all) : undefined,
  );
}

function draftRow(person) {
  const draft = readDraft(person);
  const open = button(say('form.draft.open'), () => beginAs(person), {
    'aria-label': say('form.draft.open_of', { person: quote(person) }),
  });
  const label = say('form.draft.delete_of', { person: quote(person) });
  return element(
    'li',
    {},
    element('p', {}, draftInWords(person, draft)),
    draft ? open : undefined,
    deletion(say('form.draft.delete'), () => forget(person), label),
  );
}

function draftInWords(person, draft) {
  if (!draft) return say('form.draft.unreadable', { person: quote(person) });
  const { ratings, date } = draft.answers;
  return count('form.draft', ratings.size, { person: quote(person), date: longDate(date) });
}

/** A button that removes something, and asks once more before it does. */
function deletion(text, remove, label) {
  const box = element('div', { class: 'deletion' });
  const first = button(text, () => ask(), { class: 'quiet', 'aria-label': label });
  const sure = element('p', {}, say('form.drafts.sure'));
  const yes = button(say('form.drafts.sure_yes'), () => {
    remove();
    openPart('start');
    tell(say('form.drafts.deleted'));
  });
  const no = button(say('form.drafts.sure_no'), () => {
    box.replaceChildren(first);
    first.focus();
  });
  const ask = () => {
    box.replaceChildren(sure, element('div', { class: 'actions' }, no, yes));
    no.focus();
  };
  box.append(first);
  return box;
}

/** Remove a person's draft; if it is the one in use, the answers on the page go too. */
function forget(person) {
  deleteDraft(person);
  if (person !== page.person) return;
  page.session = null;
  page.person = '';
  page.typedPerson = '';
  page.isSaved = true;
}
