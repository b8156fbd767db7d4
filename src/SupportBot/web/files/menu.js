// The menu at the top right, and the two questions it can ask.
export function arrangeMenu({ say, summary, remove }) {
  const button = document.getElementById('menu-button');
  const menu = document.getElementById('menu');
  const items = [...menu.children];

  const show = isOpen => {
    menu.hidden = !isOpen;
    // What lies half under the menu is not there to be tapped.
    document.getElementById('webchat').inert = isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0].focus();
  };

  button.addEventListener('click', () => show(menu.hidden));
  document.addEventListener('pointerdown', event => menu.hidden || event.target.closest('#menu, #menu-button') || show(false));
  menu.addEventListener('focusout', event => event.relatedTarget && !event.relatedTarget.closest('#menu, #menu-button') && show(false));
  menu.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function close() {
    show(false);
    button.focus();
  }

  const choose = (id, act) => document.getElementById(id).addEventListener('click', () => {
    close();
    act();
  });

  choose('start-over', () => say('Start over'));
  choose('copy-summary', summary);
  choose('enter-code', () => ask('code-dialog', () => {
    const code = document.getElementById('code').value.trim();
    document.getElementById('code').value = '';
    if (code) say(code);
  }));
  choose('delete-data', () => ask('delete-dialog', remove));
}

function ask(id, act) {
  const dialog = document.getElementById(id);
  dialog.returnValue = '';
  dialog.onclose = () => dialog.returnValue === 'go' && act();
  dialog.showModal();
  // Enter in the field means the button that goes on, not the first one.
  const field = dialog.querySelector('input');
  if (field) {
    field.focus();
    field.onkeydown = event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      dialog.close('go');
    };
  }
}
