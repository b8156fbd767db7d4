// A summary and a code are there to be taken along: each becomes a card with a button that copies it.
import { toast } from './notice.js';

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  } catch {
    toast('Your browser did not allow copying. Select the text and copy it by hand.');
  }
}

const plain = text => text.replace(/\*\*/g, '').trim();

export function asCard(activity) {
  const kind = activity.channelData?.kind;
  if (activity.from?.role !== 'bot' || !activity.text || !['summary', 'code'].includes(kind)) return activity;

  const copies = kind === 'code' ? /\*\*([a-z-]+)\*\*/.exec(activity.text)?.[1] ?? plain(activity.text) : plain(activity.text);
  if (copy.next && kind === 'summary') {
    copy.next = false;
    copy(copies);
  }

  const card = { type: 'AdaptiveCard', version: '1.5', speak: plain(activity.text), body: kind === 'code' ? code(activity.text, copies) : summary(activity.text), actions: [{ type: 'Action.Submit', title: kind === 'code' ? 'Copy code' : 'Copy', data: { copies } }] };
  return { ...activity, text: undefined, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}

const block = (text, more) => ({ type: 'TextBlock', text: plain(text), wrap: true, ...more });

// The code stands by itself, large; what it is good for stands under it.
const code = (text, itself) => [
  block('Your code', { isSubtle: true, size: 'small' }),
  block(itself, { size: 'large', weight: 'bolder', spacing: 'none' }),
  block(text.slice(text.indexOf('. ') + 2)),
];

const summary = text => text.split('\n').filter(line => line.trim()).map((line, at) => block(line, at ? { spacing: 'small' } : { weight: 'bolder' }));
