// `node nothing.mjs`: what starting Node takes.
