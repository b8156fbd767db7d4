// The line to the bot as Web Chat sees it. It stays the same while DirectLineJS connections behind it come and go.
import { domain, Refused } from './session.js';
import { Sender } from './sender.js';
import { Wait } from './wait.js';

const online = 2;
const expired = 3;
const patience = 12_000;

// Hands everything to each subscriber, also what came before it subscribed.
class Replay {
  #past = [];
  #observers = new Set();

  next(value) {
    this.#past.push(value);
    this.#observers.forEach(observer => observer.next?.(value));
  }

  subscribe(observer) {
    const one = typeof observer === 'function' ? { next: observer } : observer;
    this.#past.forEach(value => one.next?.(value));
    this.#observers.add(one);
    return { unsubscribe: () => this.#observers.delete(one) };
  }
}

export class Line {
  activity$ = new Replay();
  connectionStatus$ = new Replay();
  #inner = null;
  #seen = new Set();
  #failures = 0;
  #polls = false;
  #recovering = false;
  #over = false;
  #waiting = new Set();
  wait = new Wait();

  constructor(session, events) {
    this.session = session;
    this.events = events;
    this.sender = new Sender(this, events);
    this.connectionStatus$.next(0);
    this.connectionStatus$.next(1);
    addEventListener('offline', () => this.#lost());
  }

  get token() { return this.session.token; }

  // A conversation that exists already is resumed with all that was said in it.
  start(isResumed) {
    this.#connect(isResumed ? this.session.conversationId : undefined);
    this.connectionStatus$.next(online);
  }

  postActivity(activity) {
    const id = activity.channelData?.clientActivityID;
    const inner = this.sender.post(activity);
    return {
      subscribe: observer => inner.subscribe({
        next: value => {
          observer.next?.(value);
          this.#expect(id);
        },
        error: error => observer.error?.(error),
        complete: () => observer.complete?.(),
      }),
    };
  }

  async renew() {
    await this.session.renew();
    if (this.#inner) this.#inner.token = this.session.token;
  }

  end() {
    this.#over = true;
    this.#drop();
  }

  #connect(conversationId) {
    const inner = window.WebChat.createDirectLine({
      domain,
      token: this.session.token,
      conversationId,
      webSocket: !this.#polls,
      pollingInterval: 2000,
    });
    this.#inner = inner;
    const isCurrent = () => this.#inner === inner;
    // DirectLineJS keeps quiet about a closed socket for up to 15 seconds; people should hear of it.
    inner.services = { ...inner.services, WebSocket: this.#watched(isCurrent) };
    inner.activity$.subscribe({
      next: activity => isCurrent() && this.#take(activity),
      error: () => isCurrent() && this.#lost(),
      complete: () => isCurrent() && this.#lost(),
    });
    inner.connectionStatus$.subscribe(status => {
      if (!isCurrent()) return;
      if (status >= expired) this.#lost();
      if (status === online && this.#polls) this.#found();
    });
  }

  #watched(isCurrent) {
    const opened = () => isCurrent() && this.#found();
    const closed = () => {
      if (!isCurrent()) return;
      // A network that lets no socket through still lets requests through.
      this.#failures++;
      if (this.#failures >= 3) this.#polls = true;
      this.#lost();
    };
    return class extends WebSocket {
      constructor(address) {
        // Behind a proxy that speaks TLS the bot may not know that it is spoken to in TLS.
        super(location.protocol === 'https:' ? address.replace(/^ws:/, 'wss:') : address);
        this.addEventListener('open', opened);
        this.addEventListener('close', closed);
      }
    };
  }

  #found() {
    if (!this.#polls) this.#failures = 0;
    this.wait.reset();
    this.events.found();
  }

  async #lost() {
    if (this.#over || this.#recovering) return;
    this.#recovering = true;
    this.#drop();
    for (;;) {
      await this.wait.next(seconds => this.#over || this.events.lost(seconds));
      if (this.#over) return;
      try {
        await this.session.renew();
        break;
      } catch (error) {
        if (error instanceof Refused && !error.isPassing) {
          this.#over = true;
          this.events.ended();
          return;
        }
      }
    }

    this.#recovering = false;
    this.#connect(this.session.conversationId);
  }

  #drop() {
    const inner = this.#inner;
    this.#inner = null;
    inner?.end();
  }

  // A new connection brings everything again from the beginning; what is here already is passed over.
  #take(activity) {
    this.#waiting.delete(activity.channelData?.clientActivityID);
    if (activity.id && this.#seen.has(activity.id)) return;
    this.#seen.add(activity.id);
    if (activity.type === 'event' && activity.name === 'clearPage') this.events.cleared();
    else this.activity$.next(activity);
  }

  // A message that the server has and the socket does not bring back: the socket is dead and does not know it yet.
  #expect(id) {
    if (!id) return;
    this.#waiting.add(id);
    setTimeout(() => this.#waiting.delete(id) && this.#lost(), patience);
  }
}
