/* A hint beside a field whose text others read. */

/** A word about health, family or faith, as in language/private_words.py. */
const PRIVATE_WORD = new RegExp(`(?<!\\p{L})${DATA.private_words}\\p{L}*`, 'iu');

/** Below a field whose text is printed: a hint at a word about health, family or faith, while one types. */
function withPrivateHint(box, input, kind) {
  const hint = element('p', { class: 'note', id: `${input.id}-private`, role: 'status' });
  const look = () => {
    const [word] = PRIVATE_WORD.exec(input.value) || [];
    setText(hint, word ? say(`assess.private_word.${kind}`, { word: quote(word) }) : '');
    hint.hidden = !word;
  };
  input.addEventListener('input', look);
  look();
  box.append(hint);
  return box;
}
