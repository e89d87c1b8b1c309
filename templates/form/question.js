/* One question: its answers to choose from, what can be said beside them, and the ways on. */

/** Half-typed evidence and a chosen "does not apply" without a reason yet: what the session does not know. */
const typing = { token: null, isNotApplicable: false };

/** Marks what is typed in one field at one go, so that undo takes it back together. */
function beginTyping() {
  typing.token = {};
}

function questionsPart() {
  const id = page.session.current;
  const rating = page.session.ratings.get(id);
  typing.isNotApplicable = isNotApplicable(id, rating);
  const shown = element(
    'form',
    { class: 'question', novalidate: true, 'data-skill': id, on: { submit: goOn } },
    questionHead(id),
    answers(id, rating),
    element('p', { class: 'problem', id: 'refusal', role: 'alert' }),
    beside(id),
    glossary(id),
    ways(),
  );
  return withAside(shown, overview());
}

/** A must-have that does not apply for another role is not answered here. */
function isNotApplicable(id, rating) {
  return rating?.not_applicable !== undefined && !page.session.isMust(id);
}

function questionHead(id) {
  const { name, category, description, target } = words().skills[id];
  return element(
    'div',
    { class: 'head' },
    content('p', { class: 'area' }, category),
    mainHeading(name),
    element('p', { class: 'position', id: 'position' }, positionInWords()),
    description ? content('p', { class: 'description' }, description) : undefined,
    target ? element('p', { class: 'note' }, target) : undefined,
    element('p', { class: 'note', id: 'changed', hidden: true }),
    element('p', { class: 'note', id: 'elsewhere', hidden: true }),
  );
}

/** `Frage 12 von 36, etwa 15 Minuten`; without the minutes if nothing is open any more. */
function positionInWords() {
  const open = page.session.openSkills.length;
  if (open === 0) return say('assess.position', numbersOfQuestion());
  return say('assess.position_minutes', { ...numbersOfQuestion(), minutes: words().minutes[open] });
}

function numbersOfQuestion() {
  return { i: ASKED.indexOf(page.session.current) + 1, all: ASKED.length };
}

// The answers

function answers(id, rating) {
  const legend = say(DATA.rater === 'self' ? 'form.legend.self' : 'form.legend.other');
  return element(
    'fieldset',
    { class: 'answers' },
    element('legend', {}, element('span', { class: 'unseen' }, content('span', {}, words().skills[id].name), ': '), legend),
    words().skills[id].options.map((option) => levelChoice(option, rating)),
    radio(
      { name: 'answer', value: 'unknown', checked: rating?.unknown, className: 'choice-card other', on: { change: () => take({ unknown: true }) } },
      say('form.cannot_say'),
    ),
    radio(
      {
        name: 'answer', value: 'not_applicable', checked: typing.isNotApplicable, className: 'choice-card other',
        on: { click: refuseForMust, change: chooseNotApplicable },
      },
      say('form.not_applicable'),
    ),
    reasonField(rating),
  );
}

/** The text is what people choose; number and name of the level stand small in front. */
function levelChoice({ level, name, text }, rating) {
  return radio(
    { name: 'answer', value: level, checked: rating?.level === level, className: 'choice-card', on: { change: () => take({ level }) } },
    element('span', { class: 'level' }, `${level} · `, content('span', {}, name)),
    ' ',
    content('span', { class: 'text' }, text),
  );
}

function take(answer) {
  typing.isNotApplicable = false;
  page.session.answer(answer);
  afterAnswer();
}

/** A must-have cannot be left out. Cancelling the click leaves the radio buttons as they were. */
function refuseForMust(event) {
  if (!page.session.isMust(page.session.current)) return;
  event.preventDefault();
  const lowest = quote(words().skills[page.session.current].options[0].name);
  setText(document.getElementById('refusal'), say('assess.refused.is_must', { lowest }));
}

function chooseNotApplicable() {
  typing.isNotApplicable = true;
  beginTyping();
  const reason = document.getElementById('reason').value.trim();
  if (reason) page.session.answer({ not_applicable: wellFormed(reason) }, typing.token);
  afterAnswer({ isQuiet: !reason });
}

function reasonField(rating) {
  const input = element('input', { id: 'reason', type: 'text', maxlength: LONGEST, autocomplete: 'off' });
  input.value = typing.isNotApplicable ? rating.not_applicable : '';
  input.addEventListener('focus', beginTyping);
  input.addEventListener('input', () => {
    const reason = wellFormed(input.value).trim();
    if (reason) page.session.answer({ not_applicable: reason }, typing.token);
    else page.session.withdraw(typing.token);
    afterAnswer({ isQuiet: true });
  });
  input.addEventListener('change', tellAnswer);
  const box = withPrivateHint(field(say('assess.ask_reason'), input, say('form.reason_counts')), input, 'reason');
  box.id = 'reason-box';
  return box;
}

function afterAnswer({ isQuiet = false } = {}) {
  setText(document.getElementById('refusal'), '');
  saveDraft();
  refreshQuestion();
  if (!isQuiet) tellAnswer();
}

function tellAnswer() {
  const { session } = page;
  const answer = answerInWords(session.current, session.ratings.get(session.current));
  tell(page.isSaved ? say('form.saved_answer', { answer }) : say('form.kept', { answer }));
}

// What stands beside an answer

function beside(id) {
  const soFar = page.session.soFar(id);
  const hasEvidence = SKILLS.get(id).evidence || Boolean(soFar.evidence);
  const isFilled = Boolean(soFar.note || soFar.evidence || soFar.confidence || soFar.interest !== undefined);
  const summary = element(
    'summary', {}, say(hasEvidence ? 'form.more' : 'form.more_plain'), ' ',
    element('span', { class: 'soft' }, `(${say('form.optional')})`),
  );
  return element(
    'details',
    { class: 'beside', open: page.isBesideOpen || isFilled, on: { toggle: (event) => { page.isBesideOpen = event.target.open; } } },
    summary,
    noteField(soFar),
    hasEvidence ? evidenceFields(id) : undefined,
    confidenceFields(soFar),
    interestFields(soFar),
  );
}

function noteField(soFar) {
  const input = element('textarea', { id: 'note', rows: 3, maxlength: LONGEST });
  input.value = soFar.note || '';
  input.addEventListener('focus', beginTyping);
  input.addEventListener('input', () => {
    page.session.detail({ note: wellFormed(input.value).trim() }, typing.token);
    afterDetail({ isQuiet: true });
  });
  input.addEventListener('change', tellDetail);
  return withPrivateHint(field(say('form.note'), input, say('assess.note_is_printed')), input, 'typing');
}

function confidenceFields(soFar) {
  const choices = [...CONFIDENCES.map((value) => [value, say(`report.confidence.${value}`)]), ['', say('form.unsaid')]];
  const choose = (value) => page.session.detail({ confidence: value || undefined });
  return chips('confidence', say('form.confidence'), choices, soFar.confidence || '', choose);
}

function interestFields(soFar) {
  const named = { 0: say('form.interest.0'), 5: say('form.interest.5') };
  const choices = [0, 1, 2, 3, 4, 5].map((value) => [String(value), named[value] || String(value)]);
  const choose = (value) => page.session.detail({ interest: value === '' ? undefined : Number(value) });
  return chips('interest', say('form.interest'), [...choices, ['', say('form.unsaid')]], String(soFar.interest ?? ''), choose);
}

/** Small radio buttons in a row. */
function chips(name, legend, choices, chosen, choose) {
  const on = (value) => ({ change: () => { choose(value); afterDetail(); } });
  const radios = choices.map(([value, text]) =>
    radio({ name, value, checked: value === chosen, className: 'chip', on: on(value) }, text),
  );
  return element('fieldset', { class: 'chips' }, element('legend', {}, legend), element('div', { class: 'row' }, radios));
}

function evidenceFields(id) {
  return element(
    'fieldset',
    { class: 'evidence' },
    element('legend', {}, say('form.evidence')),
    element('p', { class: 'note', id: 'evidence-wanted', hidden: true }),
    element('ul', { class: 'plain rows', id: 'pieces' }, pieceRows(id)),
    element('div', { class: 'new-piece' }, kindField(), contentField(), gradeField()),
    element('div', { class: 'actions' }, button(say('form.evidence.add'), addEvidence, { id: 'add-evidence' })),
  );
}

function kindField() {
  const kinds = ['text', 'url', 'file'].map((kind) => element('option', { value: kind }, say(`form.evidence.kind.${kind}`)));
  const select = element('select', { id: 'evidence-kind' }, kinds);
  // A link or a file usually shows a piece of work; an example in a sentence is only told.
  select.addEventListener('change', () => {
    document.getElementById('evidence-grade').value = select.value === 'text' ? '1' : '2';
    document.getElementById('evidence-content-hint').hidden = select.value !== 'file';
  });
  return field(say('form.evidence.kind'), select);
}

function contentField() {
  const input = element('input', { id: 'evidence-content', type: 'text', maxlength: LONGEST, autocomplete: 'off' });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    addEvidence();
  });
  const box = field(say('form.evidence.content'), input, say('form.evidence.hint'));
  box.querySelector('.hint').hidden = true;
  return box;
}

function gradeField() {
  const grades = [1, 2, 3].map((grade) => element('option', { value: grade }, say(`form.evidence.grade.${grade}`)));
  return field(say('form.evidence.grade'), element('select', { id: 'evidence-grade' }, grades));
}

function pieceRows(id) {
  const pieces = page.session.soFar(id).evidence || [];
  return pieces.map((piece, index) => {
    const text = evidenceInWords(piece);
    const remove = button(say('form.evidence.remove'), () => removeEvidence(index), {
      class: 'quiet', 'aria-label': say('form.evidence.remove_this', { text }),
    });
    return element('li', {}, element('p', {}, text), remove);
  });
}

function addEvidence() {
  if (takeTypedEvidence()) afterDetail();
  document.getElementById('evidence-content').focus();
}

/** Take what stands in the fields for new evidence, added or not: nothing that was typed is lost. */
function takeTypedEvidence() {
  const input = document.getElementById('evidence-content');
  const text = wellFormed(input?.value || '').trim();
  if (!text) return false;
  const kind = document.getElementById('evidence-kind').value;
  const piece = { [kind]: text, grade: Number(document.getElementById('evidence-grade').value) };
  const evidence = page.session.soFar(page.session.current).evidence || [];
  page.session.detail({ evidence: [...evidence, piece] });
  input.value = '';
  return true;
}

function removeEvidence(index) {
  const evidence = page.session.soFar(page.session.current).evidence;
  page.session.detail({ evidence: evidence.filter((_, at) => at !== index) });
  afterDetail();
  document.getElementById('evidence-content').focus();
}

function afterDetail({ isQuiet = false } = {}) {
  saveDraft();
  refreshQuestion();
  if (!isQuiet) tellDetail();
}

function tellDetail() {
  if (page.session.pending.has(page.session.current)) tell(say('form.noted'));
  else tell(say(page.isSaved ? 'form.saved' : 'form.kept_detail'));
}

// Words, and the ways on

function glossary(id) {
  const { terms } = words().skills[id];
  if (terms.length === 0) return undefined;
  const entries = terms.map(([term, meaning]) => [content('dt', {}, term), content('dd', {}, meaning)]);
  return element(
    'details', { class: 'glossary' }, element('summary', {}, say('assess.help.terms')), element('dl', {}, entries),
  );
}

function ways() {
  return element(
    'div',
    { class: 'ways' },
    button(say('form.back'), () => move(() => page.session.back()), { id: 'back' }),
    button(say('form.undo'), undoLast, { id: 'undo', class: 'quiet' }),
    element('span', { class: 'space' }),
    button(say('form.in_order'), () => move(() => page.session.goTo(nextInOrder())), { id: 'in-order' }),
    button(say('form.later'), () => move(() => page.session.skip()), { id: 'later' }),
    element('button', { type: 'submit', id: 'next', class: 'main' }, say('form.next')),
  );
}

function nextInOrder() {
  return ASKED[ASKED.indexOf(page.session.current) + 1];
}

/** Go somewhere else; what was typed and not taken yet is taken first. */
function move(step) {
  if (takeTypedEvidence()) saveDraft();
  step();
  openPart('questions');
}

/** Enter, or the button: on to the next open question, if this one has an answer. */
function goOn(event) {
  event.preventDefault();
  const { session } = page;
  if (takeTypedEvidence()) saveDraft();
  const isReasonMissing = typing.isNotApplicable && session.ratings.get(session.current)?.not_applicable === undefined;
  if (!isReasonMissing && session.isAnswered(session.current)) {
    session.keep();
    saveDraft();
    openPart('questions');
    return;
  }
  setText(document.getElementById('refusal'), say(isReasonMissing ? 'assess.refused.no_reason' : 'form.no_answer'));
  if (isReasonMissing) document.getElementById('reason').focus();
}

function undoLast() {
  const { session } = page;
  session.undo();
  saveDraft();
  openPart('questions');
  const { name } = words().skills[session.current];
  tell(say('form.undone', { name, answer: answerInWords(session.current, session.ratings.get(session.current)) }));
}

/** Bring everything around the fields up to date; the fields themselves stay, and with them the focus. */
function refreshQuestion() {
  const { session } = page;
  const id = session.current;
  setText(document.getElementById('position'), positionInWords());
  document.getElementById('changed').hidden = !session.toCheck.has(id);
  setText(document.getElementById('changed'), whyAgain(id));
  document.getElementById('reason-box').hidden = !typing.isNotApplicable;
  refreshElsewhere(id);
  refreshEvidence(id);
  refreshWays(id);
  refreshOverview();
}

/** Why an answer is asked again: its level is not offered any more, or the text is another one today. */
function whyAgain(id) {
  const level = page.session.ratings.get(id)?.level;
  if (isOffered(id, level)) return say('form.changed');
  return say('assess.not_offered', { level, counted: levelThatCounts(id, level) });
}

/** What was said of a must-have for another role is shown, as it cannot be chosen here. */
function refreshElsewhere(id) {
  const rating = page.session.ratings.get(id);
  const isElsewhere = rating?.not_applicable !== undefined && page.session.isMust(id);
  const note = document.getElementById('elsewhere');
  note.hidden = !isElsewhere;
  setText(note, isElsewhere ? say('assess.current', { answer: answerInWords(id, rating) }) : '');
}


function refreshEvidence(id) {
  const pieces = document.getElementById('pieces');
  if (!pieces) return;
  pieces.replaceChildren(...pieceRows(id));
  const { level, evidence } = page.session.soFar(id);
  const isWanted = DATA.evidence_from !== null && level >= DATA.evidence_from && !evidence && SKILLS.get(id).evidence;
  const wanted = document.getElementById('evidence-wanted');
  wanted.hidden = !isWanted;
  setText(wanted, isWanted ? say('form.evidence.wanted', { level: DATA.evidence_from }) : '');
}

function refreshWays(id) {
  const { session } = page;
  const following = session.following();
  const isAnswered = session.isAnswered(id);
  const after = nextInOrder();
  document.getElementById('back').hidden = ASKED.indexOf(id) === 0;
  document.getElementById('undo').hidden = session.changes.length === 0;
  document.getElementById('later').hidden = !session.isOpen(id);
  document.getElementById('in-order').hidden = session.isOpen(id) || !after || after === following;
  document.getElementById('next').hidden = !isAnswered || !isOffered(id, session.ratings.get(id).level);
  setText(document.getElementById('next'), nextInWords(id, following, after));
}

/** The button says where it leads, unless that is simply the next question. */
function nextInWords(id, following, after) {
  if (page.session.toCheck.has(id)) return say('form.confirm');
  if (following === null) return say('form.to_review');
  if (following === after) return say('form.next');
  return say('form.next_open', { i: ASKED.indexOf(following) + 1 });
}
