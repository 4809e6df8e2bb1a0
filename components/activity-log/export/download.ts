/** Lets the browser download what is at a URL. The page stays, whatever the answer is. */
export function download(href: string): void {
  Object.assign(document.createElement('a'), { href, download: '' }).click();
}
