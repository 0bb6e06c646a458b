// Passkeys: asks the server for options, the browser for a credential, and sends the form with it. Without script or without
// support the form stays hidden and the password is the way in.
const supported = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;
const say = (form, text) => {
  const place = form.querySelector('[data-passkey-error]');
  if (place) { place.textContent = text; }
};

async function ask(form) {
  const address = new URL(form.getAttribute('action'), location.href);
  address.searchParams.set('handler', 'PasskeyOptions');
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  const answer = await fetch(address, { method: 'POST', headers: { RequestVerificationToken: token }, credentials: 'same-origin' });
  if (!answer.ok) { throw new Error(String(answer.status)); }
  const json = await answer.json();
  return form.dataset.passkey === 'sign-in'
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!supported) { continue; }
  form.hidden = false;
  document.querySelector('[data-passkey-missing]')?.remove();
  form.addEventListener('submit', async event => {
    const field = form.querySelector('[name=credential]');
    if (field.value) { return; }
    event.preventDefault();
    say(form, '');
    try {
      field.value = JSON.stringify(await ask(form));
      form.requestSubmit();
    } catch {
      say(form, form.dataset.failed ?? '');
    }
  });
}
