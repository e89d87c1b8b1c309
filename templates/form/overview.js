/* All questions with their answers: beside a question to jump to another one, and as a part of its own at the end. */

/** The map of all questions, on wide screens beside the question. */
function overview() {
  const groups = groupsOfQuestions().map(({ category, ids }) =>
    element('li', {}, category ? content('p', { class: 'group' }, category) : undefined, element('ol', {}, ids.map(overviewEntry))),
  );
  const summary = element('summary', {}, element('span', {}, say('form.overview')), ' ', element('span', { id: 'progress', class: 'soft' }));
  return element(
    'nav',
    { class: 'overview', 'aria-label': say('form.overview') },
    element('details', { id: 'overview' }, summary, element('ul', { class: 'plain' }, groups)),
  );
}

/** The questions under their areas, as long as each area stands together in the order of asking. */
function groupsOfQuestions() {
  const groups = [];
  for (const { id, category } of DATA.skills) {
    const last = groups[groups.length - 1];
    if (last && last.id === category) last.ids.push(id);
    else groups.push({ id: category, category: words().categories[category], ids: [id] });
  }
  const isTogether = new Set(groups.map((group) => group.id)).size === groups.length;
  return isTogether ? groups : [{ id: '', category: '', ids: ASKED }];
}

function overviewEntry(id) {
  const isCurrent = id === page.session.current;
  const number = element('span', { class: 'number', 'aria-hidden': 'true' }, ASKED.indexOf(id) + 1);
  const name = content('span', { class: 'name', 'aria-hidden': 'true' }, words().skills[id].name);
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
  const entry = button('', () => move(() => page.session.goTo(id)), { 'data-skill': id, 'aria-current': isCurrent ? 'step' : undefined });
  entry.append(number, name, mark);
  return element('li', {}, entry);
}

/** Bring the marks of all questions up to date. */
function refreshOverview() {
  const { session } = page;
  setText(document.getElementById('progress'), say('form.progress', { answered: session.answered, all: ASKED.length }));
  for (const entry of document.querySelectorAll('#overview button[data-skill]')) {
    const id = entry.dataset.skill;
    const rating = session.ratings.get(id);
    setText(entry.querySelector('.mark'), mark(rating, session.isOpen(id)));
    entry.classList.toggle('open', session.isOpen(id));
    entry.setAttribute('aria-label', entryInWords(id, rating));
  }
}

/** An answer in one sign; an open question has none. */
function mark(rating, isOpen) {
  if (isOpen || !rating) return '';
  if (rating.level !== undefined) return String(rating.level);
  return rating.unknown ? '?' : '–';
}

function entryInWords(id, rating) {
  const i = ASKED.indexOf(id) + 1;
  const answer = page.session.toCheck.has(id) ? whyOpen(id, rating) : answerInWords(id, rating);
  return say('form.entry', { i, name: words().skills[id].name, answer });
}

/** In a few words, why an answer is worth a second look. */
function whyOpen(id, rating) {
  return say(isOffered(id, rating?.level) ? 'form.mark.changed' : 'form.mark.not_offered');
}

// The review: everything before the end

function reviewPart() {
  const { session } = page;
  const open = session.openSkills.length;
  const shown = element(
    'div',
    { class: 'review' },
    mainHeading(say('form.part.review'), { lang: words().interface }),
    element('p', { class: 'facts' }, say('form.progress', { answered: session.answered, all: ASKED.length })),
    element('p', {}, say('form.review.lead')),
    open ? element('p', {}, count('form.review.open', open)) : undefined,
    pendingNotice(),
    endActions(button(say('form.to_result'), () => openPart('result'), { class: 'main', id: 'to-result' })),
    groupsOfQuestions().map(reviewGroup),
  );
  return withAside(shown, fileSection());
}

function pendingNotice() {
  const names = [...page.session.pending.keys()].map((id) => quote(words().skills[id].name));
  return names.length ? element('p', { class: 'note' }, say('form.review.pending', { skills: names.join(', ') })) : undefined;
}

function endActions(next) {
  const undo = button(say('form.undo'), undoLast, { id: 'undo', class: 'quiet', hidden: page.session.changes.length === 0 });
  const hint = DATA.role ? element('p', { class: 'hint' }, say('form.review.result')) : undefined;
  return element('div', { class: 'actions' }, next, undo, hint);
}

function reviewGroup({ category, ids }) {
  return element(
    'section',
    {},
    category ? content('h2', {}, category) : undefined,
    element('ul', { class: 'plain rows' }, ids.map(reviewRow)),
  );
}

function reviewRow(id) {
  const { session } = page;
  const rating = session.ratings.get(id);
  const { name } = words().skills[id];
  const details = rating ? detailsInWords(rating) : [];
  const isOpen = session.isOpen(id);
  const change = button(say('form.change'), () => move(() => session.goTo(id)), {
    class: 'quiet', 'data-skill': id, 'aria-label': say('form.change_this', { name }),
  });
  const changed = session.toCheck.has(id) ? `${whyOpen(id, rating)}: ` : '';
  return element(
    'li',
    { class: isOpen ? 'open' : undefined },
    element(
      'div',
      {},
      content('p', { class: 'name' }, name),
      element('p', { class: 'answer' }, changed + answerInWords(id, rating)),
      details.map((line) => element('p', { class: 'detail' }, line)),
    ),
    change,
  );
}

// The file

/** The way to the file, also where downloads are blocked; and the way to leave nothing behind. */
function fileSection() {
  const file = fileName(page.session);
  const text = element('textarea', { id: 'file-text', readonly: true, rows: 12, spellcheck: 'false', on: { focus: (event) => event.target.select() } });
  text.value = fileText(fileContents(page.session));
  return element(
    'section',
    { class: 'file card' },
    element('h2', {}, say('form.file')),
    element('p', { class: 'hint' }, say('form.file.hint', { file })),
    element('div', { class: 'actions' }, button(say('form.download'), download, { id: 'download', class: 'main' })),
    element('details', {}, element('summary', {}, say('form.file.blocked')), field(say('form.file.text', { file }), text)),
    storage ? draftRemoval() : undefined,
  );
}

function draftRemoval() {
  const remove = deletion(say('form.draft.delete_mine'), () => forget(page.person));
  return element('div', { class: 'leave-nothing' }, element('p', { class: 'hint' }, say('form.file.then')), remove);
}

function download() {
  const file = fileName(page.session);
  handOut(file, fileText(fileContents(page.session)));
  page.isDownloaded = true;
  tell(say('form.downloaded', { file }));
}
