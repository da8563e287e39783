/** A font file as the bundler inlines it: a data address. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}
