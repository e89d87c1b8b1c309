'use strict';
/* What the page knows, and saying it in the language chosen. */

const DATA = JSON.parse(document.getElementById('data').textContent);

/** Everything that is said in the language chosen. */
function words() {
  return DATA.words[page.language];
}

/** A text of the interface; names in braces are filled in once, so that values cannot be filled in again. */
function say(key, values = {}) {
  const text = DATA.say[words().interface][key];
  return text.replace(/\{(\w+)\}/g, (braces, name) => (Object.hasOwn(values, name) ? String(values[name]) : braces));
}

/** The text `key.one` for one thing, `key.many` for any other number. */
function count(key, n, values = {}) {
  return say(`${key}.${n === 1 ? 'one' : 'many'}`, { n, ...values });
}

/** A text in the quotation marks of the language. */
function quote(text) {
  return say('quote', { text });
}

/** `a, b and c`. */
function listed(parts) {
  if (parts.length < 2) return parts.join('');
  return say('and', { first: parts.slice(0, -1).join(', '), last: parts[parts.length - 1] });
}
