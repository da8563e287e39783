export const lists = {
  me: '나',
  overdue: '기한 지남',
};
