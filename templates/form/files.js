/* Files that people open and download: reading with suspicion, writing what every YAML reader takes. */

const LONGEST = 4000;
const LARGEST_FILE = 5_000_000;

/* Characters that YAML forbids, invisible ones, and such as turn the direction of writing: written as escapes. */
const ESCAPED = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Why a file was not taken: the key of a sentence, and what to fill in. */
class Refusal extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Text without halves of characters, which no file could hold. */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value, longest = LONGEST) {
  return typeof value === 'string' && value !== '' && [...value].length <= longest;
}

function isWhole(value, low, high) {
  return Number.isInteger(value) && value >= low && value <= high;
}

/** The text of a file: JSON, which is YAML too; characters as they are, except those that no YAML may hold. */
function fileText(contents) {
  const json = JSON.stringify(contents, null, 2);
  return json.replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`) + '\n';
}

/** Hand a file to the browser, which asks or knows where to put it. Nothing is sent. */
function handOut(file, text) {
  const blob = new Blob([text], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
