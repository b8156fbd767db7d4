// The line under the header that says what is wrong and what happens next. Of several troubles it shows the first.
const order = ['open', 'line', 'unsent', 'refused'];

export class Notice {
  #troubles = new Map();
  #place = document.getElementById('notice');
  #text = document.getElementById('notice-text');
  #count = document.getElementById('notice-count');
  #button = document.getElementById('notice-button');

  constructor() { this.#button.addEventListener('click', () => this.#shown()?.act()); }

  show(kind, text, seconds, act, label = 'Try now') {
    this.#troubles.set(kind, { text, seconds, act, label });
    this.#draw();
  }

  hide(kind) {
    this.#troubles.delete(kind);
    this.#draw();
  }

  #shown() { return order.map(kind => this.#troubles.get(kind)).find(Boolean); }

  #draw() {
    const trouble = this.#shown();
    if (!trouble && this.#place.contains(document.activeElement)) document.querySelector('#webchat textarea, #webchat input')?.focus();
    this.#place.hidden = !trouble;
    // Said once, not each second.
    if (this.#text.textContent !== (trouble?.text ?? '')) this.#text.textContent = trouble?.text ?? '';
    this.#count.textContent = trouble?.seconds ? `Next try in ${trouble.seconds} s.` : '';
    this.#button.hidden = !trouble;
    this.#button.textContent = trouble?.label ?? '';
  }
}

let fading = 0;

export function toast(text) {
  const place = document.getElementById('toast');
  place.textContent = text;
  place.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => {
    place.classList.remove('shown');
    place.textContent = '';
  }, 5000);
}
