/** A file as a `data:` address; the bundler puts it there. */
declare module '*?inline' {
  const address: string;
  export default address;
}
