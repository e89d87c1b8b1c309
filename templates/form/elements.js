/* Making elements. Text only ever becomes text: nothing here reads markup. */

/** An element. `on` holds listeners, `true` is an attribute without a value, what is false or undefined is left out. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (value !== false && value !== undefined) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ''));
  return made;
}

/** An element with text of the matrix, whose language need not be that of the interface. */
function content(name, attributes, ...children) {
  const { content: matrixLanguage, interface: interfaceLanguage } = words();
  const lang = matrixLanguage === interfaceLanguage ? undefined : matrixLanguage;
  return element(name, { lang, ...attributes }, ...children);
}

/** A button that does something. */
function button(text, listener, attributes = {}) {
  return element('button', { type: 'button', on: { click: listener }, ...attributes }, text);
}

/** A heading that the focus moves to when a part of the page opens. */
function mainHeading(text, attributes = {}) {
  return content('h1', { id: 'heading', tabindex: '-1', ...attributes }, text);
}

/** A native radio button in its label. */
function radio({ name, value, checked, className, on }, ...label) {
  const input = element('input', { type: 'radio', name, value, on });
  input.checked = Boolean(checked);
  return element('label', { class: className }, input, element('span', { class: 'label' }, ...label));
}

/** A field with its label above it. */
function field(label, input, hint) {
  const hintElement = hint ? element('p', { class: 'hint', id: `${input.id}-hint` }, hint) : undefined;
  if (hintElement) input.setAttribute('aria-describedby', hintElement.id);
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), hintElement, input);
}

/** A button like the others in front of the browser's own file field, whose words would be in another language. */
function fileButton(text, listener, hint) {
  const input = element('input', {
    type: 'file', accept: '.json,application/json', id: 'file', hidden: true, on: { change: listener },
  });
  const load = button(text, () => input.click(), { id: 'load', 'aria-describedby': hint });
  return [load, input];
}

/** Something with something else beside it; on narrow screens below it. */
function withAside(main, ...aside) {
  return element('div', { class: 'with-aside' }, main, element('div', { class: 'aside' }, ...aside));
}

/** Replace what an element holds; nothing happens if it holds that text already. */
function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
