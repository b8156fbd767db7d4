// What the page does when it stands in a frame on somebody's site: it talks with widget.js around it.
export function frame({ focus }) {
  if (window.parent === window || !document.documentElement.classList.contains('framed-page')) return;
  const tell = word => window.parent.postMessage({ supportBot: word }, '*');

  addEventListener('message', event => event.source === window.parent && event.data?.supportBot === 'opened' && focus());
  document.getElementById('close-button').addEventListener('click', () => tell('close'));
  addEventListener('keydown', event => event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]') && tell('close'));
  tell('ready');
}
