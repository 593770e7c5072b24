/** Whether a content begins as a picture of a kind we take: PNG, JPEG, GIF, WebP or AVIF. Names and headers may lie. */
export function looksLikeImage(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, 32)).toString('latin1')
  return (
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('\xff\xd8\xff') ||
    /^GIF8[79]a/.test(head) ||
    /^RIFF....WEBP/s.test(head) ||
    // ISO/IEC 14496-12: a file type box first, AVIF among its brands.
    /^....ftyp(?:.{4})*?avi[fs]/s.test(head)
  )
}
