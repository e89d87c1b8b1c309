/* The person's own result: what is in short (verdict.js), must-haves, next steps, level beside target; without a role,
   levels alone. */

function resultPart() {
  const { session } = page;
  const known = DATA.skills.filter(({ id }) => levelOf(id) !== undefined);
  const shown = element(
    'div',
    { class: 'result' },
    resultHead(),
    session.ratings.size ? undefined : element('p', {}, say('form.result.nothing')),
    ...(DATA.role ? [summary(), mustHaves(), nextSteps(known)] : [summaryWithoutRole(known)]),
    allSkills(),
    closing(),
  );
  return withAside(shown, fileSection());
}

function levelOf(id) {
  return levelThatCounts(id, page.session.ratings.get(id)?.level);
}

/** `blocked`, `below`, `met` or `above`; undefined without a level or a target. */
function standingOf(id) {
  return COUNTED.get(id).levels[levelOf(id)];
}

function resultHead() {
  const { role, title, purpose } = words();
  const lines = [
    say(`report.rater.${DATA.rater}`, { date: longDate(page.session.date) }),
    say('report.person', { person: page.person }),
    ...(page.session.participants ? [count('report.participants', page.session.participants)] : []),
    say('report.purpose', { purpose: page.session.purpose === DATA.purpose ? purpose : page.session.purpose }),
    say('report.matrix', { title: quote(title), version: DATA.matrix.version }),
  ];
  return element(
    'div',
    { class: 'head' },
    mainHeading(say('report.title', { role }), { lang: words().interface }),
    element('p', { class: 'facts' }, lines.join(' · ')),
    button(say('form.result.print'), () => window.print(), { class: 'quiet screen-only' }),
  );
}

function section(key, ...children) {
  return element('section', {}, element('h2', {}, say(key)), ...children);
}

// Must-haves

function mustHaves() {
  const musts = DATA.skills.filter((skill) => skill.must).map((skill) => skill.id);
  if (musts.length === 0) return section('report.heading.musts', element('p', {}, say('report.must.none')));
  const place = (id) => ['blocked', undefined].indexOf(standingOf(id));
  const order = [...musts.filter((id) => place(id) === 0), ...musts.filter((id) => place(id) === 1), ...musts.filter((id) => place(id) < 0)];
  return section('report.heading.musts', element('ul', { class: 'plain rows' }, order.map(mustRow)));
}

function mustRow(id) {
  const { name, why, meanings, unrated } = words().skills[id];
  const standing = standingOf(id);
  const state = standing === undefined ? 'unrated' : standing === 'blocked' ? 'blocked' : 'met';
  const isSettled = state === 'met';
  return element(
    'li',
    { 'data-state': state },
    element(
      'div',
      {},
      content('p', { class: 'name' }, name),
      element('p', { class: 'answer' }, standing === undefined ? unrated : meanings[levelOf(id)].must),
      why && !isSettled ? content('p', { class: 'detail' }, why) : undefined,
    ),
    meter(id),
  );
}

/** Level and target as a row of bars. It repeats what stands in words beside it. */
function meter(id) {
  const level = levelOf(id);
  const { target } = SKILLS.get(id);
  const bars = DATA.scale.slice(1).map((step) => {
    const isFilled = level !== undefined && step <= level;
    return element('span', { class: ['bar', isFilled && 'filled', step === target && 'target'].filter(Boolean).join(' ') });
  });
  return element('span', { class: 'meter', 'aria-hidden': 'true', 'data-state': standingOf(id) || 'unrated' }, bars);
}

// Next steps

/** Must-haves below their minimum first, then by weight, then as in the matrix: `by_weight` is sorted already. */
function inOrderOfSteps() {
  const open = (standing) => DATA.by_weight.filter((id) => standingOf(id) === standing);
  return [...open('blocked'), ...open('below')];
}

function nextSteps(known) {
  const unrated = DATA.skills.filter(({ id, must }) => must && levelOf(id) === undefined).map(({ id }) => id);
  if (known.length === 0 && unrated.length === 0) return undefined;
  const steps = inOrderOfSteps();
  const first = unrated.length ? [rateFirst(unrated)] : [];
  if (steps.length + first.length === 0) return section('report.heading.next', element('p', {}, say('report.step.none')));
  const shown = steps.slice(0, DATA.next_steps - first.length);
  const more = steps.length > shown.length ? say('report.step.more', { heading: quote(say('report.heading.skills')) }) : '';
  return section(
    'report.heading.next',
    element('ol', { class: 'steps' }, first, shown.map(stepItem)),
    element('p', { class: 'hint' }, [say('form.result.order'), more].filter(Boolean).join(' ')),
  );
}

/** Which must-haves have no rating, and the way to the first of them. */
function rateFirst(unrated) {
  const goOn = () => {
    page.session.goTo(unrated[0]);
    openPart('questions');
  };
  return element(
    'li',
    { 'data-state': 'unrated' },
    element('p', {}, count('report.step.rate.lead', unrated.length)),
    content('p', { class: 'name' }, listed(unrated.map((id) => quote(words().skills[id].name)))),
    button(say('form.go_on'), goOn, { class: 'quiet screen-only' }),
  );
}

function stepItem(id) {
  const { name, meanings } = words().skills[id];
  const { step, means, helps } = meanings[levelOf(id)];
  return element(
    'li',
    { 'data-state': standingOf(id) },
    content('p', { class: 'name' }, name),
    element('p', { class: 'answer' }, step),
    means ? content('p', {}, means) : undefined,
    helps.map((help) => content('p', { class: 'help' }, ...helpInWords(help))),
  );
}

/** What helps, with a link if it is one on the web; following it is the person's own doing. */
function helpInWords({ text, url }) {
  const [before, after] = say('report.step.helps', { text: '\n' }).split('\n');
  const link = url ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
  return [element('span', { class: 'label' }, before), link, after];
}

// All skills

/** A table that small screens show as a list; the roles say what it is where the layout does not. */
function allSkills() {
  const heads = columns().map((name) =>
    element('th', { scope: 'col', role: 'columnheader', class: name }, say(`report.column.${name}`)),
  );
  const bodies = groupsOfQuestions().map(({ category, ids }) =>
    element('tbody', { role: 'rowgroup' }, category ? groupRow(category) : undefined, ids.map(skillRow)),
  );
  const head = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, heads));
  return section(
    'report.heading.skills',
    element('table', { role: 'table', 'aria-label': say('report.heading.skills') }, head, bodies),
    DATA.role ? element('p', { class: 'hint' }, say('form.result.comparison')) : undefined,
  );
}

function columns() {
  return DATA.role ? ['skill', 'level', 'required', 'gap'] : ['skill', 'level'];
}

function groupRow(category) {
  const name = content('th', { colspan: columns().length, scope: 'rowgroup', role: 'rowheader' }, category);
  return element('tr', { class: 'group', role: 'row' }, name);
}

function skillRow(id) {
  const { name } = words().skills[id];
  const state = standingOf(id) || 'unrated';
  const cell = (key, ...text) =>
    element('td', { class: key, role: 'cell', 'data-label': say(`report.column.${key}`) }, ...text);
  return element(
    'tr',
    { 'data-state': state, role: 'row' },
    element('th', { scope: 'row', role: 'rowheader' }, content('span', { class: 'name' }, name), meter(id)),
    ...columns().slice(1).map((key) => cell(key, cellsOf(id)[key])),
  );
}

/** Level, target and distance in words; without a target, the level in words. */
function cellsOf(id) {
  const level = levelOf(id);
  const isRated = level !== undefined;
  const answer = answerInWords(id, isRated ? { level } : page.session.ratings.get(id));
  if (!DATA.role) return { level: answer };
  const gap = isRated ? words().skills[id].meanings[level].gap : answer;
  return { level: level ?? say('report.no_level'), required: SKILLS.get(id).target, gap };
}

function closing() {
  const lines = [say(`closing.${DATA.rater}`, { date: longDate(page.session.date) }), say('report.selection')];
  return element('div', { class: 'closing' }, lines.map((line) => element('p', {}, line)));
}
