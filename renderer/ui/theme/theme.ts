import {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  Combobox,
  ComboboxEmpty,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  MultiSelect,
  Popover,
  Select,
  SegmentedControl,
  Skeleton,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
  type PopoverProps,
} from '@mantine/core';
import { dark, gray, red, sea } from './colours.ts';

const fontFamily = 'Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", system-ui, sans-serif';

/** A list of choices is as long as fits, and wide enough for them where its field is narrow. */
const choicesFit = {
  input: { textOverflow: 'ellipsis' },
  dropdown: { minWidth: 140 },
  options: { maxHeight: 'min(320px, 40vh)', overflowY: 'auto' },
} as const;

/** What floats is as high as the window leaves room for, and scrolls beyond that. */
const middlewares: NonNullable<PopoverProps['middlewares']> = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply({ availableHeight, elements: { floating } }) {
      floating.style.maxHeight = `${availableHeight}px`;
      floating.style.overflowY = floating.scrollHeight > availableHeight ? 'auto' : '';
    },
  },
};

/** The home of the interface's measures: four sizes of type, two weights, a grid of 4 pixels, one accent. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.3', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
      h4: { fontSize: '13px', lineHeight: '20px' },
      h5: { fontSize: '12px', lineHeight: '16px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  colors: { sea, gray, dark, red },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  black: '#1a232d',
  white: '#ffffff',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: 'none',
    sm: '0 2px 8px rgba(13, 18, 23, 0.12)',
    md: '0 4px 16px rgba(13, 18, 23, 0.16)',
    lg: '0 8px 24px rgba(13, 18, 23, 0.2)',
    xl: '0 8px 32px rgba(13, 18, 23, 0.24)',
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      // A compact button keeps Mantine's own, smaller measures.
      vars: (_, { size }) => ({
        root:
          size === 'sm' ? { '--button-height': '30px', '--button-padding-x': '12px', '--button-fz': '13px' } : { '--button-fz': '12px' },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': '30px', '--input-padding-inline': '8px' } }),
    }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    // The list of choices scrolls by itself: a scrolling box of its own inside the list could not be scrolled with the keyboard.
    Select: Select.extend({
      defaultProps: {
        size: 'sm',
        checkIconPosition: 'right',
        comboboxProps: { transitionProps: { duration: 0 }, position: 'bottom-start' },
        withScrollArea: false,
        styles: choicesFit,
      },
    }),
    // Of choices the list scrolls, not what holds it: it finds room on one side of its field in any window.
    Combobox: Combobox.extend({ defaultProps: { middlewares: { flip: true, shift: true } } }),
    // A list of choices is one for the ears only where it has a choice: that there is none is one that cannot be taken.
    ComboboxEmpty: ComboboxEmpty.extend({ defaultProps: { role: 'option', 'aria-disabled': true, 'aria-selected': false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { withScrollArea: false, styles: choicesFit } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'sm', transitionDuration: 120 },
      vars: (_, { size }) => ({
        root: { '--sc-padding': size === 'xs' ? '2px 8px' : '3px 10px', '--sc-font-size': size === 'xs' ? '12px' : '13px' },
      }),
    }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 4, horizontalSpacing: 8, highlightOnHover: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } }),
    Menu: Menu.extend({
      // Nothing stands among the items of a menu that a reader would take for one of them.
      defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false, middlewares },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 120 }, middlewares } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
  },
});
