/** Bytes as the services write them: base64url without padding. */
export function text(content: Uint8Array): string {
  return btoa(String.fromCharCode(...content)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function bytes(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
}
