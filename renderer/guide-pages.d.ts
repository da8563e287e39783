/** The guide, made from docs/guide*.md when the app is built. */
declare module 'virtual:guide/*' {
  export const html: string;
  export const sections: readonly { readonly id: string; readonly title: string }[];
}
