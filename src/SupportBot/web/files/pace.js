// A breath between messages, and dots while the bot answers: several messages at once are hard to follow.
const breath = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450;
const conversing = 15_000;

export class Pace {
  #line;
  #free = 0;
  #heard = -Infinity;

  constructor(line) {
    this.#line = line;
    this.connectionStatus$ = line.connectionStatus$;
    this.activity$ = { subscribe: observer => line.activity$.subscribe({ next: activity => this.#hand(activity, observer) }) };
  }

  postActivity(activity) {
    this.#heard = performance.now();
    return this.#line.postActivity(activity);
  }

  // Web Chat reads the user's id out of it.
  get token() { return this.#line.token; }

  end() { this.#line.end(); }

  // What was said earlier comes at once; only what is said now takes its time.
  #hand(activity, observer) {
    const now = performance.now();
    const isBots = activity.from?.role === 'bot' && activity.type === 'message';
    if (!breath || (now - this.#heard > conversing && this.#free < now)) {
      observer.next(activity);
      return;
    }

    this.#free = Math.max(now, this.#free) + (isBots ? breath : 0);
    const rest = this.#free - now;
    if (rest <= 0) observer.next(activity);
    else setTimeout(() => observer.next(activity), rest);
    // Before the message in Web Chat's order, so that the message ends it.
    if (isBots) observer.next({ type: 'typing', from: activity.from, timestamp: new Date(Date.parse(activity.timestamp) - 1).toISOString() });
  }
}
