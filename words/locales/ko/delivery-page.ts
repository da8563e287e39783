import type { deliveryPage as english } from '../en/delivery-page.ts';

export const deliveryPage: Readonly<Record<keyof typeof english, string>> = {
  title: '딜리버리',
};
