// Written into the pages that show something before the app has come: a press on a button there is shown to be taken,
// and is carried out as soon as the app stands.
// A talk is read from its end.
if (document.querySelector('.sketch [role=log]')) scrollTo(0, document.documentElement.scrollHeight);
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('.sketch button') : null;
  if (!button) return;
  button.setAttribute('aria-disabled', 'true');
  window.pressedEarly = button.textContent.trim();
});
