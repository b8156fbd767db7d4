import { cardsHostConfig, paint, styleOptions } from './look.js';
import { frame } from './frame.js';
import { Line } from './line.js';
import { arrangeMenu } from './menu.js';
import { Notice, toast } from './notice.js';
import { Pace } from './pace.js';
import { Session, unsent } from './session.js';
import { copy, asCard } from './summary.js';
import { Wait } from './wait.js';
import { renderMarkdown } from './words.js';

const { name, files } = document.body.dataset;
const element = document.getElementById('webchat');
const wishes = new URLSearchParams(location.search);
const nonce = document.querySelector('script[nonce]').nonce;

const notice = new Notice();
const session = new Session();
let line = null;
let store = null;

const events = {
  lost: seconds => notice.show('line', 'The connection is lost. Your chat is kept, and we try again.', seconds, () => line.wait.skip()),
  found: () => notice.hide('line'),
  unsent: (seconds, error) => notice.show('unsent', error.status === 429
    ? 'That was a bit fast. Your message is kept and goes out in a moment.'
    : 'Your message is not sent yet. It is kept, and we try again.', seconds, () => line.sender.wait.skip()),
  sent: () => { notice.hide('unsent'); notice.hide('refused'); },
  refused: error => notice.show('refused', error.message, 0, () => notice.hide('refused'), 'OK'),
  ended: () => notice.show('line', 'This chat was deleted, or is too old to go on with.', 0, () => open(), 'Start a new chat'),
  cleared: () => leave(),
};

// Gone at once and without a trace in the history: somebody may be looking on.
async function leave() {
  document.body.replaceChildren();
  document.title = 'Blank page';
  try { await session.delete(); } finally { location.replace('/cleared'); }
}

async function open() {
  line?.end();
  notice.hide('line');
  const isResumed = await begin();
  line = new Line(session, events);
  const pace = new Pace(line);
  store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      action = { ...action, payload: { ...action.payload, activity: asCard(action.payload.activity) } };
    }

    return next(action);
  });

  // Another conversation is another Web Chat: nothing of the old one stays.
  const place = document.createElement('div');
  place.style.height = '100%';
  element.replaceChildren(place);
  window.WebChat.renderWebChat({
    adaptiveCardsHostConfig: cardsHostConfig,
    cardActionMiddleware: () => next => ({ cardAction, ...rest }) =>
      cardAction.value?.copies ? copy(cardAction.value.copies) : next({ cardAction, ...rest }),
    directLine: pace,
    locale: wishes.get('language') || [...navigator.languages].find(one => one.startsWith('en')) || 'en-US',
    nonce,
    renderMarkdown,
    store,
    styleOptions: styleOptions(files),
    userID: session.userId,
  }, place);
  line.start(isResumed);
  const [text] = unsent();
  if (text) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
  focus();
}

async function begin() {
  const wait = new Wait();
  for (;;) {
    const isResumed = session.isKept;
    const before = session.conversationId;
    try {
      await session.open();
      notice.hide('open');
      return isResumed && session.conversationId === before;
    } catch (error) {
      await wait.next(seconds => notice.show('open', error.status === 429
        ? 'Many chats have been opened from here. This one opens in a moment.'
        : 'The chat cannot be reached at the moment. We try again.', seconds, () => wait.skip()), error.retryAfter);
    }
  }
}

// On a phone the focus would bring up the keyboard over what there is to read.
function focus() {
  if (matchMedia('(pointer: fine)').matches) element.querySelector('.webchat__send-box-text-box__input, input, textarea')?.focus();
}

function say(text) {
  store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
}

function begins() {
  paint(wishes.get('colour'));
  if (wishes.get('title')) document.getElementById('title').textContent = wishes.get('title').slice(0, 60);
  frame({ focus });
  arrangeMenu({
    say,
    summary: () => { copy.next = true; say('What have we tried?'); },
    remove: async () => {
      try {
        await session.delete();
        await open();
        toast('Everything in this chat has been deleted.');
      } catch (error) {
        events.refused({ message: `It could not be deleted just now. ${error.status ? error.message : 'Please try again when you are online.'}` });
      }
    },
  });
  open();
}

if (window.WebChat) begins();
else notice.show('open', `${name} could not be loaded.`, 0, () => location.reload(), 'Load again');
