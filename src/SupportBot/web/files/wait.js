// Waits that grow, with a countdown to show, and that end early when the network is back or someone presses a button.
const longest = 30;

export class Wait {
  #round = 0;
  #wake = null;

  constructor() { addEventListener('online', () => this.skip()); }

  reset() { this.#round = 0; }
  skip() { this.#wake?.(); }

  async next(show, atLeast = 0) {
    let seconds = Math.max(atLeast, Math.min(longest, 2 ** this.#round++));
    let skipped = false;
    for (; seconds > 0 && !skipped; seconds--) {
      show(seconds);
      skipped = await new Promise(resolve => {
        const timer = setTimeout(() => resolve(false), 1000);
        this.#wake = () => { clearTimeout(timer); resolve(true); };
      });
    }

    this.#wake = null;
    show(0);
  }
}
