/** The mail address typed last, so that it need not be typed again on the next page. It never stands in an address bar. */
let typed = ''

export function typedEmail(): string {
  return typed
}

export function rememberEmail(email: string): void {
  typed = email
}
