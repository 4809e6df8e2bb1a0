/** Nobody is shown this: whoever is signed out is led to sign in. Next's own is longer, in each page. */
export default function UnauthorizedPage() {
  return null;
}
