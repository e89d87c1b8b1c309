/* One assessment in progress: which question comes next, what was answered. The twin of assess/session.py. */

const NOTHING_BEFORE = { by: undefined, share: undefined, language: undefined, date: undefined, purpose: undefined, participants: undefined, order: undefined, others: [], ratings: new Map(), wording: new Map() };

/** A name for whoever rates somebody else: the same page may go to several people, and each is a rater of their own. */
function drawnName() {
  if (!DATA.others.includes(DATA.rater)) return undefined;
  return [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks the skills in the given order and keeps the ratings, also those of skills that are not asked. */
class Session {
  /** Begin at the first open skill. `pending` are details that were typed before there was an answer. */
  constructor(before = NOTHING_BEFORE, pending = new Map()) {
    this.before = before;
    this.ratings = new Map(before.ratings);
    this.pending = new Map(pending);
    this.date = before.date || today();
    this.purpose = before.purpose ?? DATA.purpose;
    this.participants = before.participants ?? DATA.participants ?? undefined;
    this.by = before.by || DATA.by || drawnName();
    this.changed = new Set(changedSkills(before).filter((id) => this.ratings.has(id)));
    this.toCheck = new Set([...this.changed, ...ASKED.filter((id) => !isOffered(id, this.ratings.get(id)?.level))]);
    this.confirmed = new Set();
    this.skips = new Map();
    this.changes = [];
    this.current = this.nextOpen(-1);
  }

  get answeredNow() {
    const answered = this.changes.filter((change) => change.isAnswer).map((change) => change.id);
    return new Set([...answered, ...this.confirmed]);
  }

  get openSkills() {
    return ASKED.filter((id) => this.isOpen(id));
  }

  get answered() {
    return ASKED.length - this.openSkills.length;
  }

  isMust(id) {
    return SKILLS.get(id).must;
  }

  /** Whether there is an answer; that a must-have of the role does not apply (said for another role) is none. */
  isAnswered(id) {
    const rating = this.ratings.get(id);
    return rating !== undefined && !(rating.not_applicable !== undefined && this.isMust(id));
  }

  /** Whether the skill is still to be asked: it has no answer, or one that is worth a second look. */
  isOpen(id) {
    return this.toCheck.has(id) || !this.isAnswered(id);
  }

  /** The rating of a skill or, before there is one, what was said already. */
  soFar(id) {
    return this.ratings.get(id) || this.pending.get(id) || {};
  }

  /** Answer the current question. Changes with the same `typing` are one: undo takes them back together. */
  answer({ level, not_applicable, unknown }, typing) {
    const rating = withoutEmpty({ ...this.soFar(this.current), level, not_applicable, unknown });
    this.change(this.current, rating, undefined, { isAnswer: true, typing });
  }

  /** Take the answer to the current question away; what was said beside it waits for another one. */
  withdraw(typing) {
    const { level, not_applicable, unknown, ...details } = this.soFar(this.current);
    this.change(this.current, undefined, withoutEmpty(details), { isAnswer: false, typing });
  }

  /** Say something beside the answer. Before the answer it waits, and is kept with it. */
  detail(fields, typing) {
    const revised = withoutEmpty({ ...this.soFar(this.current), ...fields });
    const isRated = this.ratings.has(this.current);
    this.change(this.current, isRated ? revised : undefined, isRated ? undefined : revised, { isAnswer: false, typing });
  }

  /** Leave the answer as it is; then the next open question. */
  keep() {
    if (!this.isAnswered(this.current) || !isOffered(this.current, this.ratings.get(this.current).level)) return;
    if (this.toCheck.delete(this.current)) this.confirmed.add(this.current);
    this.goOn();
  }

  /** Leave the question for later: it comes round again once, after all others. */
  skip() {
    if (this.isOpen(this.current)) this.skips.set(this.current, (this.skips.get(this.current) || 0) + 1);
    this.goOn();
  }

  /** The question before this one; from the end, the last one. */
  back() {
    const before = (this.current === null ? ASKED.length : ASKED.indexOf(this.current)) - 1;
    if (before >= 0) this.current = ASKED[before];
  }

  goTo(id) {
    this.current = id;
  }

  /** Take the last change back and go to its question; again and again, as far as this session goes back. */
  undo() {
    const change = this.changes.pop();
    if (!change) return;
    this.put(change.id, change.rating, change.pending);
    if (change.isCheck) this.toCheck.add(change.id);
    this.skips.delete(change.id);
    this.current = change.id;
    this.date = today();
  }

  /** The question that follows when this one is kept; null if none is open. */
  following() {
    const others = this.openSkills.filter((id) => id !== this.current);
    return others.length ? this.nextOpen(ASKED.indexOf(this.current), this.current) : null;
  }

  // Inside

  change(id, rating, pending, { isAnswer, typing }) {
    const last = this.changes[this.changes.length - 1];
    if (!typing || !last || last.typing !== typing) {
      const before = { rating: this.ratings.get(id), pending: this.pending.get(id), isCheck: this.toCheck.has(id) };
      this.changes.push({ id, ...before, isAnswer, typing });
    } else {
      last.isAnswer = isAnswer;
    }
    if (isAnswer) this.toCheck.delete(id);
    this.put(id, rating, pending);
    this.date = today();
  }

  put(id, rating, pending) {
    for (const [kept, value] of [[this.ratings, rating], [this.pending, pending]]) {
      if (value === undefined || Object.keys(value).length === 0) kept.delete(id);
      else kept.set(id, value);
    }
  }

  goOn() {
    this.current = this.nextOpen(ASKED.indexOf(this.current));
  }

  /** The next open skill behind the index, else the first one; those skipped once come after all others. */
  nextOpen(index, except = null) {
    for (const skips of [0, 1]) {
      const waiting = ASKED.filter((id) => id !== except && this.isOpen(id) && (this.skips.get(id) || 0) === skips);
      if (waiting.length) return waiting.find((id) => ASKED.indexOf(id) > index) || waiting[0];
    }
    return null;
  }
}
