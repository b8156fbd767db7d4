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

  const [first, ...rest] = activity.text.split('\n').filter(line => line.trim());
  const body = kind === 'code'
    ? [{ type: 'TextBlock', text: copies, size: 'large', weight: 'bolder', wrap: true }, { type: 'TextBlock', text: plain(activity.text).replace(copies, 'the one above'), wrap: true }]
    : [{ type: 'TextBlock', text: plain(first), weight: 'bolder', wrap: true }, ...rest.map(line => ({ type: 'TextBlock', text: plain(line), wrap: true, spacing: 'small' }))];
  const card = { type: 'AdaptiveCard', version: '1.5', speak: plain(activity.text), body, actions: [{ type: 'Action.Submit', title: kind === 'code' ? 'Copy code' : 'Copy', data: { copies } }] };
  return { ...activity, text: undefined, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}
