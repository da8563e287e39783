// Rules of this house that the linter does not know by itself; .oxlintrc.json says where they hold.

const typedKeys = new Set(['Enter', 'Escape']);
const message = 'Use onEnter or onEscape of renderer/ui/fields/keys.ts: a key that ends a composition is neither.';

const asksForKey = (node) => node.type === 'MemberExpression' && !node.computed && ['key', 'code'].includes(node.property.name);
const isTypedKey = (node) => node?.type === 'Literal' && typedKeys.has(node.value);

/** `event.key === 'Enter'` knows nothing of an input method that is composing: the one place that asks does. */
const keysInOnePlace = {
  create: (context) => ({
    BinaryExpression(node) {
      const sides = [node.left, node.right];
      if (/^[!=]==?$/.test(node.operator) && sides.some(isTypedKey) && sides.some(asksForKey)) context.report({ node, message });
    },
    SwitchStatement(node) {
      if (!asksForKey(node.discriminant)) return;
      for (const one of node.cases) if (isTypedKey(one.test)) context.report({ node: one, message });
    },
  }),
};

// eslint-disable-next-line import/no-default-export -- the linter takes a plugin so
export default { meta: { name: 'house' }, rules: { 'keys-in-one-place': keysInOnePlace } };
