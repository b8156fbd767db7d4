// Sends what people write, in order, and again until the server has it. The same message is never answered twice: the server
// knows it by its clientActivityID.
import { call, keepUnsent, Refused } from './session.js';
import { Wait } from './wait.js';

export class Sender {
  #queue = [];
  #busy = false;
  wait = new Wait();

  constructor(line, events) {
    this.line = line;
    this.events = events;
  }

  post(activity) {
    return {
      subscribe: observer => {
        const item = { activity, observer };
        this.#queue.push(item);
        this.#kept();
        this.#pump();
        return { unsubscribe: () => this.#drop(item) };
      },
    };
  }

  async #pump() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#queue.length) {
      const item = this.#queue[0];
      try {
        const { id } = await this.#send(item.activity);
        this.#drop(item);
        this.wait.reset();
        this.events.sent();
        item.observer.next?.(id);
        item.observer.complete?.();
      } catch (error) {
        if (error instanceof Refused && !error.isPassing) {
          this.#drop(item);
          this.events.refused(error);
          item.observer.error?.(error);
        } else {
          await this.wait.next(seconds => this.events.unsent(seconds, error), error.retryAfter);
        }
      }
    }

    this.#busy = false;
  }

  async #send(activity) {
    const path = () => `/conversations/${this.line.session.conversationId}/activities`;
    try {
      return await call('POST', path(), { token: this.line.token, body: activity });
    } catch (error) {
      if (error.status !== 401 && error.status !== 403) throw error;
      await this.line.renew();
      return await call('POST', path(), { token: this.line.token, body: activity });
    }
  }

  #drop(item) {
    this.#queue = this.#queue.filter(other => other !== item);
    this.#kept();
  }

  #kept() { keepUnsent(this.#queue.map(({ activity }) => activity.text).filter(Boolean)); }
}
