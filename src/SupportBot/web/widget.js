// <script src="https://BOT/widget.js" async></script> puts a button on a page, and behind it the chat in a frame.
(() => {
  const script = document.currentScript;
  if (!script || window.supportBotWidget) return;
  window.supportBotWidget = true;

  const bot = new URL(script.src).origin;
  const { colour = '#2f55d4', title: heading = '', side = 'right', language = '', greeting = '' } = script.dataset;
  const title = heading || 'Chat with the backup helper';
  const accent = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#2f55d4';
  const [red, green, blue] = [1, 3, 5].map(at => (parseInt(accent.slice(at, at + 2), 16) / 255) ** 2.2);
  const ink = red * 0.2126 + green * 0.7152 + blue * 0.0722 > 0.179 ? '#000' : '#fff';
  const edge = side === 'left' ? 'left' : 'right';

  const styles = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    button { font: inherit; cursor: pointer; }
    button:focus-visible, a:focus-visible { outline: 3px solid ${ink}; outline-offset: -6px; box-shadow: 0 0 0 3px ${accent}; }
    .root { font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #1b2230; }
    .open { position: fixed; bottom: 20px; ${edge}: 20px; width: 60px; height: 60px; padding: 14px; border: 0; border-radius: 50%;
      background: ${accent}; color: ${ink}; box-shadow: 0 8px 24px rgb(0 0 0 / 28%); z-index: 2147483000; }
    .open:hover { filter: brightness(1.08); }
    .open svg { display: block; width: 32px; height: 32px; }
    .hello { position: fixed; bottom: 92px; ${edge}: 20px; max-width: min(300px, calc(100vw - 40px)); display: flex; align-items: flex-start; gap: 4px;
      background: #fff; border: 1px solid #dfe4ee; border-radius: 16px; box-shadow: 0 8px 24px rgb(0 0 0 / 18%); z-index: 2147483000; }
    .hello button { background: none; border: 0; color: inherit; text-align: left; min-height: 44px; padding: 10px 4px 10px 16px; border-radius: 16px; }
    .hello .away { padding: 0; width: 44px; text-align: center; font-size: 20px; line-height: 1; flex: none; }
    .hello button:focus-visible { outline-color: #2346b8; box-shadow: none; }
    .panel { position: fixed; bottom: 92px; ${edge}: 20px; width: 400px; height: min(680px, calc(100vh - 112px)); max-width: calc(100vw - 40px);
      background: #fff; border: 1px solid #dfe4ee; border-radius: 20px; box-shadow: 0 18px 50px rgb(0 0 0 / 28%); overflow: hidden; z-index: 2147483001; }
    .panel[hidden], .hello[hidden] { display: none; }
    iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark; }
    .sorry { padding: 24px; }
    .sorry a { color: #2346b8; }
    @media (max-width: 520px) {
      .panel { inset: 0; width: 100%; max-width: none; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
    }
    @media (prefers-color-scheme: dark) {
      .root { color: #e9edf5; }
      .panel, .hello { background: #161b24; border-color: #2c3442; }
      .sorry a { color: #a9bdff; }
      .hello button:focus-visible { outline-color: #a9bdff; }
    }`;

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const drawn = path => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    Object.entries({ viewBox: '0 0 32 32', 'aria-hidden': 'true' }).forEach(([name, value]) => svg.setAttribute(name, value));
    Object.entries({ d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '2.4', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })
      .forEach(([name, value]) => line.setAttribute(name, value));
    svg.append(line);
    return svg;
  };

  const bubble = 'M16 5c6.6 0 12 4.3 12 9.7s-5.4 9.7-12 9.7c-1.3 0-2.5-.2-3.7-.5L6.5 27l1-5.2C5.3 20 4 17.5 4 14.7 4 9.3 9.4 5 16 5zM11.5 15h.01M16 15h.01M20.5 15h.01';
  const cross = 'M9 9l14 14M23 9L9 23';

  const button = make('button', { type: 'button', className: 'open' }, drawn(bubble));
  const panel = make('div', { className: 'panel', hidden: true, id: 'panel' });
  const hello = make('div', { className: 'hello', hidden: true });
  let chat = null;
  let isReady = false;

  const show = isOpen => {
    if (isOpen && !chat) load();
    panel.hidden = !isOpen;
    hello.hidden = true;
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', isOpen ? `Close: ${title}` : title);
    button.replaceChildren(drawn(isOpen ? cross : bubble));
    if (!isOpen) {
      button.focus();
    } else if (chat) {
      chat.focus();
      tellChat();
    }
  };

  const tellChat = () => isReady && chat.contentWindow?.postMessage({ supportBot: 'opened' }, bot);

  const load = () => {
    const wishes = new URLSearchParams({ colour: accent, title: heading, language });
    chat = make('iframe', { title, src: `${bot}/frame?${wishes}`, allow: 'clipboard-write', referrerPolicy: 'origin' });
    panel.replaceChildren(chat);
    setTimeout(() => isReady || sorry(), 10_000);
  };

  // The bot refuses frames on sites that its settings don't name; a browser shows that as a blank frame.
  const sorry = () => {
    const link = make('a', { href: `${bot}/`, target: '_blank', rel: 'noopener', textContent: 'Open it in a window of its own' });
    const text = make('p', { textContent: 'The chat cannot be shown here. ' }, link);
    panel.replaceChildren(make('div', { className: 'sorry' }, text));
    if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(bot).hostname)) {
      panel.firstChild.append(make('p', { textContent: `For whoever sets this up: is the bot running, and does its setting Web:AllowedOrigins hold ${location.origin}?` }));
    }

    chat = null;
    link.focus();
  };

  button.addEventListener('click', () => show(panel.hidden));
  addEventListener('message', event => {
    if (!chat || event.source !== chat.contentWindow || event.origin !== bot) return;
    if (event.data?.supportBot === 'close') show(false);
    if (event.data?.supportBot === 'ready') {
      isReady = true;
      if (!panel.hidden) tellChat();
    }
  });

  const start = () => {
    const host = make('div', { id: 'supportbot-widget' });
    const shadow = host.attachShadow({ mode: 'open' });
    // A sheet that is constructed needs no style-src in the page's policy; a style element would.
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      shadow.append(make('style', { textContent: styles }));
    }

    const root = make('div', { className: 'root' }, hello, button, panel);
    root.addEventListener('keydown', event => event.key === 'Escape' && !panel.hidden && show(false));
    button.setAttribute('aria-controls', 'panel');
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', title);
    if (language) root.lang = language;
    if (greeting) {
      const say = make('button', { type: 'button', textContent: greeting });
      const away = make('button', { type: 'button', className: 'away', textContent: '×' });
      away.setAttribute('aria-label', 'Dismiss');
      say.addEventListener('click', () => show(true));
      away.addEventListener('click', () => {
        hello.hidden = true;
        button.focus();
      });
      hello.append(say, away);
      hello.hidden = false;
    }

    shadow.append(root);
    document.body.append(host);
  };

  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
