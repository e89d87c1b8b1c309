/* The page of a ballot: all questions one below the other, and what to do with the file. */

function ballotPart() {
  return element(
    'form',
    { class: 'ballot', novalidate: true, on: { submit: (event) => event.preventDefault() } },
    ballotIntroduction(),
    sideChoice(),
    DATA.skills.map(skillSection),
    tasksSection(),
    DATA.questions.map(questionSection),
    proposalsSection(),
    ballotFile(),
    element(
      'div',
      { class: 'ways' },
      element('p', { id: 'progress', class: 'facts' }),
      element('span', { class: 'space' }),
      button(say('ballot.download'), downloadBallot, { id: 'download', class: 'main' }),
    ),
  );
}

function ballotIntroduction() {
  const { round } = DATA.ballot;
  const lines = ['ballot.how', 'ballot.abstain_hint', 'ballot.secret', 'ballot.stays', ...(DATA.before ? ['ballot.before_hint'] : [])];
  return element(
    'div',
    { class: 'start introduction' },
    element('p', { class: 'area' }, say('ballot.kind', { round, rounds: DATA.rounds })),
    mainHeading(words().title),
    words().role_note ? content('p', { class: 'note' }, words().role_note) : undefined,
    element('ul', { class: 'plain' }, lines.map((key) => element('li', {}, say(key, { round: round - 1 })))),
    element('div', { class: 'actions screen-only' }, ...fileButton(say('ballot.load'), loadBallot, 'load-hint')),
    element('p', { class: 'hint screen-only', id: 'load-hint' }, say(round > 1 ? 'ballot.load.hint_later' : 'ballot.load.hint')),
    element('p', { class: 'problem', id: 'load-problem', role: 'alert' }),
    round > 1 ? numberField() : undefined,
  );
}

/** Whoever voted in a terminal before has a number and no file. What is no number leaves the page its own. */
function numberField() {
  const drawn = page.id;
  const input = element('input', { type: 'text', id: 'number', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  input.addEventListener('change', () => {
    const number = input.value.trim().toLowerCase();
    const isRight = number === '' || DRAWN_NUMBER.test(number);
    input.setAttribute('aria-invalid', String(!isRight));
    setText(problem, isRight ? '' : say('ballot.number.wrong'));
    page.id = isRight && number ? number : drawn;
    setText(document.getElementById('keep'), say('ballot.keep', { id: page.id }));
    afterChange();
  });
  const box = field(say('ballot.number'), input, say('ballot.number.hint'));
  box.classList.add('screen-only');
  box.append(problem);
  return box;
}

/** What stands on the ballot from now on. */
function put(kind, key, value) {
  if (value === undefined) delete page.answers[kind][key];
  else page.answers[kind][key] = value;
  afterChange();
}

function afterChange() {
  saveDraft();
  tell('');
  refreshProgress();
}

function refreshProgress() {
  const asked = Object.entries(DATA.values).flatMap(([kind, keys]) => Object.keys(keys).map((key) => page.answers[kind][key]));
  const n = asked.filter((answer) => answer !== undefined).length;
  setText(document.getElementById('progress'), say('ballot.progress', { n, all: asked.length }));
  const text = document.getElementById('file-text');
  text.value = fileText(ballotContents(page));
}

function sideChoice() {
  const one = (side) =>
    radio(
      { name: 'side', value: side, checked: page.side === side, className: 'choice-card', on: { change: () => { page.side = side; setText(document.getElementById('side-problem'), ''); afterChange(); } } },
      say(`ballot.side.${side}`),
    );
  return element(
    'fieldset',
    { class: 'answers', id: 'side' },
    element('legend', {}, say('ballot.side')),
    DATA.sides.map(one),
    element('p', { class: 'problem', id: 'side-problem', role: 'alert' }),
  );
}

function headed(id, heading, ...parts) {
  return element('section', { class: 'ballot-section', 'aria-labelledby': id }, content('h2', { id }, heading), ...parts);
}

function skillSection(skill) {
  const { name, category, description, options } = words().skills[skill];
  const levels = options.map((option) => ({ value: option.level, label: levelLabel(option) }));
  const needs = DATA.needs.map((need) => ({ value: need, label: [say(`workshop.need.${need}`)] }));
  const weights = (DATA.values.importance?.[skill] ?? []).map((value) => ({ value, label: [String(value)] }));
  return headed(
    `skill-${skill}`,
    name,
    content('p', { class: 'area' }, category),
    description ? content('p', { class: 'description' }, description) : undefined,
    choices('target', skill, name, levels, 'choice-card'),
    choices('must', skill, name, needs, 'chip'),
    choices('importance', skill, name, weights, 'chip'),
    commentField(skill, name),
  );
}

function levelLabel({ level, name, text }) {
  const head = element('span', { class: 'level' }, `${level} · `, content('span', {}, name));
  return text ? [head, ' ', content('span', { class: 'text' }, text)] : [head];
}

/** Native radio buttons for one question, abstaining last; nothing where it is not asked. */
function choices(kind, key, about, options, className) {
  if (DATA.values[kind]?.[key] === undefined) return undefined;
  const name = `${kind}:${key}`;
  const chosen = page.answers[kind][key];
  const one = ({ value, label }) =>
    radio(
      { name, value, checked: chosen === value, className, on: { change: () => put(kind, key, value) } },
      ...label, votesBefore(kind, key, value),
    );
  const abstain = radio(
    { name, value: '', className: className === 'chip' ? 'chip' : 'choice-card other', on: { change: () => put(kind, key, undefined) } },
    say('ballot.abstain'),
  );
  return element(
    'fieldset',
    { class: className === 'chip' ? 'answers chips' : 'answers' },
    element('legend', {}, element('span', { class: 'unseen' }, content('span', {}, about), ': '), say(`ballot.${kind}`)),
    element('div', { class: className === 'chip' ? 'row' : 'rows-of-cards' }, options.map(one), abstain),
  );
}

/** How many voted so in the round before, as a number and a bar; nothing where too few did. */
function votesBefore(kind, key, value) {
  const counts = DATA.before?.[kind]?.[key];
  if (counts === undefined) return undefined;
  const n = counts[value] ?? 0;
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const bar = element('span', { class: 'share', 'aria-hidden': 'true', hidden: n === 0 });
  bar.style.setProperty('--share', String(n / all));
  return element('span', { class: 'votes' }, ' ', bar, say('ballot.votes', { n }), element('span', { class: 'unseen' }, ` ${say('ballot.votes_in', { round: DATA.ballot.round - 1 })}`));
}

function commentField(skill, name) {
  const label = [say('ballot.comment'), element('span', { class: 'unseen' }, ': ', content('span', {}, name))];
  const input = textField(`comment-${skill}`, page.answers.comment[skill], (text) => put('comment', skill, text || undefined));
  return withPrivateHint(field(element('span', {}, ...label), input), input, 'typing');
}

function textField(id, value, listener) {
  const input = element('input', { type: 'text', id, maxlength: DATA.longest, autocomplete: 'off' });
  input.value = value ?? '';
  input.addEventListener('input', () => listener(wellFormed(input.value).trim()));
  return input;
}

function tasksSection() {
  const tasks = Object.keys(DATA.values.task ?? {});
  if (tasks.length === 0) return undefined;
  return headed('tasks', say('ballot.tasks'), element('p', { class: 'hint' }, say('ballot.task')), tasks.map(taskField));
}

function taskField(task) {
  const input = element('input', { type: 'number', id: `task-${task}`, min: 0, max: 100, step: 1, inputmode: 'numeric' });
  input.value = page.answers.task[task] ?? '';
  const problem = element('p', { class: 'problem', role: 'alert' });
  input.addEventListener('input', () => {
    const share = input.value === '' ? undefined : Number(input.value);
    const isRight = input.validity.valid && (share === undefined || isWhole(share, 0, 100));
    input.setAttribute('aria-invalid', String(!isRight));
    setText(problem, isRight ? '' : say('ballot.task.wrong'));
    put('task', task, isRight ? share : undefined);
  });
  const counts = Object.entries(DATA.before?.task?.[task] ?? {}).map(([share, n]) => `${share} %: ${say('ballot.votes', { n })}`);
  const before = counts.length ? say('ballot.task.before', { round: DATA.ballot.round - 1, votes: counts.join(', ') }) : undefined;
  const box = field(content('span', {}, words().tasks[task]), input, before);
  box.append(problem);
  return box;
}

function questionSection(id) {
  const { text, answers } = words().questions[id];
  const options = answers.map((answer) => ({ value: answer.id, label: [content('span', {}, answer.text)] }));
  return headed(`question-${id}`, text, choices('question', id, text, options, 'choice-card'));
}

/** A field for each proposal and one more. */
function proposalsSection() {
  if (!DATA.proposals) return undefined;
  const list = element('div', { id: 'proposals' });
  const add = (text) => {
    const number = list.children.length + 1;
    const input = textField(`proposal-${number}`, text, () => {
      const inputs = [...list.querySelectorAll('input')];
      page.proposals = inputs.map((each) => wellFormed(each.value).trim()).filter(Boolean);
      if (inputs.at(-1).value && inputs.length < DATA.most_proposals) add('');
      afterChange();
    });
    list.append(withPrivateHint(field(say('ballot.proposal', { n: number }), input), input, 'typing'));
  };
  [...page.proposals, ''].forEach(add);
  return headed('missing', say('ballot.proposals'), element('p', { class: 'hint' }, say('ballot.proposals.hint')), list);
}

// The file

function ballotFile() {
  const file = ballotName();
  const text = element('textarea', { id: 'file-text', readonly: true, rows: 10, spellcheck: 'false', on: { focus: (event) => event.target.select() } });
  const whom = DATA.send_to ? say('ballot.send_to', { whom: DATA.send_to }) : say('ballot.send');
  const keep = element('span', { id: 'keep' }, say('ballot.keep', { id: page.id }));
  const steps = [say('ballot.file.download', { file }), whom, keep];
  return element(
    'section',
    { class: 'file card', 'aria-labelledby': 'file-heading' },
    element('h2', { id: 'file-heading' }, say('ballot.file')),
    element('ol', {}, steps.map((step) => element('li', {}, step))),
    element('details', {}, element('summary', {}, say('form.file.blocked')), field(say('form.file.text', { file }), text)),
    element(
      'details',
      { id: 'anew' },
      element('summary', {}, say('ballot.anew')),
      element('p', { class: 'hint' }, say('ballot.anew.hint')),
      element('div', { class: 'actions' }, button(say('ballot.anew.yes'), startAnew)),
    ),
  );
}

function downloadBallot() {
  if (page.side === undefined) {
    setText(document.getElementById('side-problem'), say('ballot.side.missing'));
    document.querySelector('#side input').focus();
    return;
  }
  const file = ballotName();
  handOut(file, fileText(ballotContents(page)));
  page.isDownloaded = true;
  tell(say('ballot.downloaded', { file }));
}

/** The next person at the same device, or a second try. */
function startAnew() {
  forgetDraft();
  Object.assign(page, emptyBallot(), { isDownloaded: true });
  showBallot();
  tell(say('ballot.anew.done'));
  window.scrollTo(0, 0);
  document.getElementById('heading').focus({ preventScroll: true });
}

async function loadBallot(event) {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file) return;
  try {
    if (isTouched()) throw new Refusal('ballot.load.begun');
    if (file.size > LARGEST_FILE) throw new Refusal('ballot.load.none');
    Object.assign(page, readBallot(await file.text()));
    saveDraft();
    showBallot();
    tell(say('ballot.loaded', { id: page.id }));
  } catch (problem) {
    const { key, values } = problem instanceof Refusal ? problem : new Refusal('ballot.load.none');
    setText(document.getElementById('load-problem'), say(key, values));
  }
}

// The page

function tell(text) {
  setText(document.getElementById('told'), text);
}

function showBallot() {
  document.getElementById('part').replaceChildren(ballotPart());
  sayFixedTexts();
  document.title = say('ballot.title', { title: words().title });
  refreshProgress();
}

function beginBallot() {
  openDraft();
  offerLanguages((language) => {
    page.language = language;
    showBallot();
  });
  window.addEventListener('beforeunload', (event) => {
    if (isTouched() && !page.isDownloaded) event.preventDefault();
  });
  window.addEventListener('error', () => tell(say('form.stopped')));
  showBallot();
}

beginBallot();
