/* What stands around every page: its language, and the texts that it came with. */

/** A language in its own words, or its code where the browser has no name for it. */
function languageName(code) {
  try {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code);
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}

/** Fill the list of languages; `choose` is told which one somebody takes. */
function offerLanguages(choose) {
  const language = document.getElementById('language');
  language.replaceChildren(...DATA.languages.map((code) => element('option', { value: code, lang: code }, languageName(code))));
  language.value = page.language;
  language.addEventListener('change', () => choose(language.value));
}

/** Say what is part of the page itself in the language chosen. */
function sayFixedTexts() {
  document.documentElement.lang = words().interface;
  for (const fixed of document.querySelectorAll('[data-say]')) setText(fixed, say(fixed.dataset.say));
  for (const fixed of document.querySelectorAll('[data-say-label]')) fixed.setAttribute('aria-label', say(fixed.dataset.sayLabel));
  const origin = document.getElementById('origin');
  origin.lang = words().content;
  setText(origin, words().origin);
}
