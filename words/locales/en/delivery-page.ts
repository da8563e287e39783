export const deliveryPage = {
  title: 'Delivery',
} as const;
