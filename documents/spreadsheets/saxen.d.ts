/** What is used of saxen 11, which brings no types: names as they are written, attributes parsed when asked for. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  /** `false` where the attributes are malformed; their values are not decoded. */
  type Attributes = () => { readonly [name: string]: string } | false;

  export class Parser {
    on(event: 'openTag', take: (name: string, attributes: Attributes, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'closeTag', take: (name: string, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'text', take: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', take: (text: string) => void): this;
    on(event: 'comment' | 'question' | 'attention', take: (text: string) => void): this;
    on(event: 'error' | 'warn', take: (error: Error) => void): this;
    write(xml: string): this;
    /** The error that ended the parsing, else nothing. */
    end(): Error | null;
    stop(): void;
  }
}
