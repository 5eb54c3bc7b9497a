// Suggestions under the search form while one types: the combobox with a list of the ARIA Authoring Practices Guide
// (w3.org/WAI/ARIA/apg/patterns/combobox), whose focus stays in the field. The form needs none of this: without it, or
// when the server does not answer, it searches as it always does.

/** Milliseconds without a key after which the server is asked: longer than between two letters of a fast typist. */
const PAUSE = 120;

const field = document.getElementById('kneadle-q');
const list = element('ul', { id: 'kneadle-suggestions', className: 'suggestions', hidden: true });
const status = element('p', { className: 'unseen' });

let suggestions = [];
/** Of the suggestion the keyboard is at, -1 for the field itself. */
let active = -1;
let timer;
let request = new AbortController();

list.role = 'listbox';
list.ariaLabel = 'Suggestions';
status.role = 'status';
field.parentElement.append(list);
field.form.append(status);
field.role = 'combobox';
field.ariaAutoComplete = 'list';
field.ariaExpanded = 'false';
field.setAttribute('aria-controls', list.id);

field.addEventListener('input', () => {
  stop();
  activate(-1);
  if (field.value.trim() === '') {
    close();
  } else {
    timer = setTimeout(ask, PAUSE);
  }
});
field.addEventListener('keydown', (event) => {
  if (!event.isComposing && onKey(event)) {
    event.preventDefault();
  }
});
field.addEventListener('blur', close);
field.form.addEventListener('submit', close);
list.addEventListener('mousedown', (event) => event.preventDefault()); // the focus stays in the field
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (option) {
    choose([...list.children].indexOf(option));
  }
});

/** Whether the key was for the list. */
function onKey({ key, altKey }) {
  switch (key) {
    case 'ArrowDown':
      return list.hidden ? open(altKey ? 0 : 1) : move(1);
    case 'ArrowUp':
      return altKey ? close() : list.hidden ? open(-1) : move(-1);
    case 'Enter':
      return active >= 0 && choose(active);
    case 'Escape':
      return !list.hidden && close();
    case 'Tab':
      close();
      return false;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      activate(-1);
      return false;
    default:
      return false;
  }
}

/** Opens the list on demand, so many steps from the field; it stays closed where the server has no answer. */
async function open(step) {
  await ask();
  if (!list.hidden) {
    move(step);
  }
}

/** Down or up, from the last suggestion by way of the field to the first. */
function move(step) {
  const places = suggestions.length + 1;
  activate(((active + 1 + step + places) % places) - 1);
  return true;
}

async function ask() {
  stop();
  request = new AbortController();
  const { signal } = request;
  const typed = field.value.trim();
  if (typed === '') {
    return;
  }
  try {
    const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal });
    const answer = response.ok ? await response.json() : { suggestions: [] };
    if (!signal.aborted && document.activeElement === field) {
      show(answer.suggestions);
    }
  } catch {
    if (!signal.aborted) {
      close(); // whoever types need not know
    }
  }
}

/** No answer to what was typed before shall come any more. */
function stop() {
  clearTimeout(timer);
  request.abort();
}

function show(found) {
  suggestions = found;
  list.replaceChildren(...found.map(option));
  list.hidden = found.length === 0;
  list.scrollTop = 0;
  field.ariaExpanded = String(!list.hidden);
  activate(-1);
  status.textContent = found.length === 0 ? 'No suggestions' : count(found.length, 'suggestion');
}

function close() {
  stop();
  activate(-1);
  list.hidden = true;
  field.ariaExpanded = 'false';
  status.textContent = '';
  return true;
}

function option({ text, kind, highlights, sections, link }, at) {
  const item = element('li', { id: `${list.id}-${at}` });
  item.role = 'option';
  item.ariaSelected = 'false';
  const words = element('span', { dir: 'auto' });
  let from = 0;
  for (const { start, end } of highlights) {
    words.append(text.slice(from, start), element('mark', { textContent: text.slice(start, end) }));
    from = end;
  }
  words.append(text.slice(from));
  const place = kind === 'title' ? 'article' : 'section';
  item.append(words, ' ', element('span', { className: 'count', textContent: link ? place : count(sections, 'section') }));
  return item;
}

function activate(at) {
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = at;
  const item = list.children[at];
  if (item) {
    item.ariaSelected = 'true';
    item.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', item.id);
  } else {
    field.removeAttribute('aria-activedescendant');
  }
}

/** Goes to the only section or article of that name; searches for what has several. */
function choose(at) {
  const { text, link } = suggestions[at];
  close();
  if (link) {
    location.assign(link);
  } else {
    field.value = text;
    field.form.requestSubmit();
  }
  return true;
}

function count(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
