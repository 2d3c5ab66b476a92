// The token without which nothing is changed. The program prints it behind its address when it starts (`#session=…`), so that who has it has
// started the program; here it is kept for this browser and taken out of the address.
const place = 'isnad.session';
let token = $state(localStorage.getItem(place) ?? '');

/** Before the views read the address: imported first of all. */
function take(): void {
  const found = /^#session=([0-9a-f]{64})$/.exec(location.hash);
  if (!found) return;
  token = found[1]!;
  localStorage.setItem(place, token);
  history.replaceState(null, '', '#/');
}
take();
addEventListener('hashchange', take);

export function sessionToken(): string {
  return token;
}
/** The program has been started anew since: the token is worth nothing. */
export function forgetSession(): void {
  token = '';
  localStorage.removeItem(place);
}
