// Whose chat this is: the conversation, a token for it that lives for minutes, and the key that fetches new tokens.
export const domain = `${location.origin}/v3/directline`;
const name = 'supportbot-chat';

// The server's answer was not 2xx. A refusal with a sentence for people carries that sentence.
export class Refused extends Error {
  constructor(status, text, retryAfter) {
    super(text || `The server answered ${status}.`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  get isPassing() { return this.status >= 500 || this.status === 429 || this.status === 408; }
}

export async function call(method, path, { token, body } = {}) {
  const response = await fetch(domain + path, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout?.(15_000),
  });
  const text = await response.text();
  let answer = {};
  try { answer = text ? JSON.parse(text) : {}; } catch { /* A proxy's page, say. */ }
  if (!response.ok) throw new Refused(response.status, answer.error?.message, Number(response.headers.get('Retry-After')) || undefined);
  return answer;
}

// Storage may be forbidden to a frame; the chat then lasts as long as the page.
function stored(storage, change) {
  try { return change(storage()); } catch { return null; }
}

export class Session {
  #kept = stored(() => localStorage, storage => JSON.parse(storage.getItem(name)));

  get isKept() { return Boolean(this.#kept?.returnKey); }
  get conversationId() { return this.#kept?.conversationId; }
  get userId() { return this.#kept?.userId; }
  get token() { return this.#kept?.token; }

  async open() {
    if (this.isKept) {
      try {
        return await this.renew();
      } catch (error) {
        if (!(error instanceof Refused) || error.isPassing) throw error;
        this.forget();
      }
    }

    this.#keep(await call('POST', '/tokens/generate', { body: {} }));
  }

  async renew() {
    this.#keep(await call('POST', '/tokens/return', { body: { key: this.#kept?.returnKey ?? '' } }));
  }

  async delete() {
    try {
      await call('DELETE', `/conversations/${this.conversationId}`, { token: this.token });
    } catch (error) {
      if (error.status !== 404) throw error;
    }

    this.forget();
  }

  forget() {
    this.#kept = null;
    stored(() => localStorage, storage => storage.removeItem(name));
    keepUnsent([]);
  }

  #keep({ conversationId, userId, token, returnKey }) {
    this.#kept = { ...this.#kept, conversationId, userId, token, ...(returnKey && { returnKey }) };
    stored(() => localStorage, storage => storage.setItem(name, JSON.stringify(this.#kept)));
  }
}

// What was typed and not yet sent survives a reload of this tab.
export const keepUnsent = texts => stored(() => sessionStorage, storage => texts.length
  ? storage.setItem(`${name}-unsent`, JSON.stringify(texts))
  : storage.removeItem(`${name}-unsent`));
export const unsent = () => stored(() => sessionStorage, storage => JSON.parse(storage.getItem(`${name}-unsent`))) ?? [];
