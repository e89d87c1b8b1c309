/* The result in short, in the words and numbers of the report. It looks up and counts; it weighs nothing. */

function summary() {
  const { role } = words();
  const applicable = [...COUNTED.keys()].filter((id) => !isLeftOut(id));
  const known = applicable.filter((id) => levelOf(id) !== undefined);
  const all = applicable.length;
  if (all === 0) return section('report.heading.summary', element('p', {}, say('report.status.none', { role })));
  const met = known.filter(isReached).length;
  const counted = { all, met, unrated: all - known.length, sums: sumsOf(applicable, known), rules: rulesLeft() };
  const { status, sentence } = verdict(counted);
  const box = section(
    'report.heading.summary',
    element('p', { class: 'lead' }, element('strong', {}, `${say(`status.${status}.label`)}.`), ' ', sentence),
    counted.rules.map((rule) => element('p', {}, ruleInWords(rule, all))),
    DATA.with_match ? element('p', {}, match(counted)) : undefined,
    whatLevelsMean(),
  );
  box.dataset.status = status;
  return box;
}

function summaryWithoutRole(known) {
  const rated = element('p', {}, count('report.no_roles', known.length, { all: ASKED.length }));
  return section('report.heading.summary', rated, whatLevelsMean());
}

function whatLevelsMean() {
  return element('p', { class: 'hint' }, say('report.levels.lead'), ' ', content('span', {}, words().levels));
}

/** What is reached, what could be, and the whole, exactly. */
function sumsOf(applicable, known) {
  const worth = (ids, of) => ids.reduce((sum, id) => sum + BigInt(of(DATA.worth[id], id)), 0n);
  const whole = worth(applicable, (each) => each.whole);
  const reached = worth(known, (each, id) => each.levels[levelOf(id)]);
  return { reached, possible: reached + whole - worth(known, (each) => each.whole), whole };
}

/** A share in whole percent, half up. */
function percent(part, whole) {
  return String((200n * part + whole) / (2n * whole));
}

function match({ sums, unrated }) {
  const [low, high] = [percent(sums.reached, sums.whole), percent(sums.possible, sums.whole)];
  if (unrated === 0) return say('coverage.point', { p: low });
  return say(unrated === 1 ? 'coverage.range.one' : 'coverage.range', { low, high, u: unrated });
}

/** What does not apply is left out, except that must-haves stay. */
function isLeftOut(id) {
  return page.session.ratings.get(id)?.not_applicable !== undefined && !COUNTED.get(id).must;
}

/** Whether the level is known and at its target. */
function isReached(id) {
  return ['met', 'above'].includes(standingOf(id));
}

/** The name of a skill, asked here or not. */
function nameOf(id) {
  return words().skills[id]?.name ?? words().not_asked[id];
}

// Rules such as seven of eight target levels

/** Each rule of the role with the skills that are left of it; one of which nothing is left does not count. */
function rulesLeft() {
  const rules = DATA.ready.map(({ met, of }) => {
    const left = of.filter((id) => !isLeftOut(id));
    return { of: left, needed: Math.min(met, left.length), reached: left.filter(isReached).length };
  });
  return rules.filter(({ of }) => of.length);
}

/** Whether every rule is met; where there is none, every target level. */
function isReady({ all, met, rules }) {
  return rules.length ? rules.every(({ reached, needed }) => reached >= needed) : met === all;
}

/** What a rule asks for, and how much of it is reached. */
function ruleInWords({ of, needed, reached }, all) {
  const which = needed === 1 ? 'one' : needed === of.length ? 'each' : 'some';
  const key = of.length === all ? `ready.all.${which}` : `ready.these.${of.length === 1 ? 'single' : which}`;
  const asked = say(key, { needed, all: of.length, skills: listed(of.map((id) => quote(nameOf(id)))) });
  if (reached === of.length && reached > 1) return `${asked} ${say('ready.reached.all')}`;
  return `${asked} ${reached ? count('ready.reached', reached) : say('ready.reached.none')}`;
}

// The verdict

/** Where the person stands, in the words of the report: its status, and the sentence that says it. */
function verdict({ all, met, sums, rules }) {
  const musts = [...COUNTED.values()].filter((skill) => skill.must).map((skill) => skill.id);
  const { role } = words();
  const values = (ids) => ({
    role, m: musts.length, met, all, skills: listed(ids.slice(0, 2).map((id) => quote(nameOf(id)))),
  });
  const below = musts.filter((id) => standingOf(id) === 'blocked');
  const open = musts.filter((id) => levelOf(id) === undefined);
  if (below.length) return { status: 'blocked', sentence: aboutMusts('blocked', below, musts, values) };
  if (open.length) return { status: 'undetermined', sentence: aboutMusts('undetermined', open, musts, values) };
  if (isReady({ all, met, rules })) {
    return { status: 'ready', sentence: say(met < all ? 'status.ready.rules' : 'status.ready.many', values([])) };
  }
  const [near, whole] = DATA.near.map(BigInt);
  if (sums.reached * whole > near * sums.whole) return { status: 'near', sentence: almostThere(musts, values) };
  return { status: 'developing', sentence: onTheWay(musts, values) };
}

function aboutMusts(status, ids, musts, values) {
  if (musts.length === 1) return say(`status.${status}.only`, values(ids));
  if (status === 'blocked' && ids.length === musts.length) return say('status.blocked.all', values(ids));
  return count(`status.${status}`, ids.length, values(ids));
}

/** Skills that are not asked here are open as well, unless a file had answers to them. */
function almostThere(musts, values) {
  const missing = [...COUNTED.keys()].filter((id) => !isLeftOut(id) && !isReached(id));
  if (musts.length > 1) return count('status.near', missing.length, values(missing));
  return [...mustsMet(musts, values), count('status.near.rest', missing.length, values(missing))].join(' ');
}

function onTheWay(musts, values) {
  const { met } = values([]);
  if (musts.length > 1 && met) return count('status.developing', met, values([]));
  const rest = met ? count('status.met', met, values([])) : say('status.met.none', values([]));
  return [...mustsMet(musts, values), rest].join(' ');
}

function mustsMet(musts, values) {
  return musts.length ? [say(musts.length === 1 ? 'status.musts.only' : 'status.musts.all', values([]))] : [];
}
