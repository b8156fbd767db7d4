// How Web Chat looks. Colours are the page's own custom properties, so that light and dark change without a reload.
const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const styleOptions = files => ({
  accent: 'var(--link)',
  backgroundColor: 'var(--panel)',
  subtle: 'var(--soft)',
  notificationText: 'var(--soft)',
  slowConnectivity: 'var(--sign)',
  failedConnectivity: 'var(--bad)',
  primaryFont: font,
  fontSizeSmall: '.8125rem',
  timestampColor: 'var(--soft)',
  groupTimestamp: 300_000,

  botAvatarImage: `${files}bot.svg`,
  botAvatarBackgroundColor: 'transparent',
  botAvatarInitials: '',
  avatarSize: 32,
  avatarBorderRadius: 10,
  showAvatarInGroup: 'sender',

  bubbleBackground: 'var(--bot)',
  bubbleBorderWidth: 0,
  bubbleBorderRadius: 18,
  bubbleTextColor: 'var(--text)',
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserBorderRadius: 18,
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleMaxWidth: 560,
  bubbleMinWidth: 40,
  bubbleMinHeight: 44,
  bubbleImageHeight: 'auto',
  paddingRegular: 12,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--panel)',
  suggestedActionBackgroundColorOnHover: 'var(--press)',
  suggestedActionBackgroundColorOnActive: 'var(--press)',
  suggestedActionBorderColor: 'var(--link)',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: 'var(--link)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--link)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--link)',

  sendBoxBackground: 'var(--bot)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--soft)',
  sendBoxBorderTop: 'none',
  sendBoxHeight: 46,
  sendBoxTextWrap: true,
  sendBoxButtonColor: 'var(--link)',
  sendBoxButtonShadeColorOnHover: 'var(--press)',
  sendBoxButtonShadeColorOnActive: 'var(--press)',
  sendBoxButtonShadeBorderRadius: 20,
  sendBoxButtonColorOnDisabled: 'var(--soft)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--link)',
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 18,
  hideUploadButton: true,
  maxMessageLength: 2000,

  transcriptActivityVisualKeyboardIndicatorColor: 'var(--link)',
  transcriptVisualKeyboardIndicatorColor: 'var(--link)',
  transcriptOverlayButtonBackground: 'var(--text)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--text)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--text)',
  transcriptOverlayButtonColor: 'var(--panel)',
  typingAnimationBackgroundImage: `url("${files}typing.svg")`,
  typingAnimationWidth: 64,
  typingAnimationHeight: 20,

  emojiSet: {},
  markdownRenderHTML: false,
  markdownExternalLinkIconImage: 'none',
  // The page has its own word on what is not sent yet.
  hideToaster: true,
  sendTimeout: 300_000,
});

export const cardsHostConfig = {
  fontFamily: font,
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 14 },
  fontSizes: { small: 13, default: 16, medium: 17, large: 20, extraLarge: 24 },
  containerStyles: {
    default: {
      backgroundColor: 'transparent',
      foregroundColors: {
        default: { default: 'var(--text)', subtle: 'var(--soft)' },
        accent: { default: 'var(--link)', subtle: 'var(--link)' },
        attention: { default: 'var(--bad)', subtle: 'var(--bad)' },
        warning: { default: 'var(--warn-text)', subtle: 'var(--warn-text)' },
        good: { default: 'var(--text)', subtle: 'var(--soft)' },
      },
    },
  },
  actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 8, spacing: 'default' },
};

// The colour of the site that the chat stands on, with black or white writing on it, whichever reads better.
export function paint(colour) {
  if (!/^#[0-9a-f]{6}$/i.test(colour ?? '')) return;
  const light = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  document.documentElement.style.setProperty('--accent', colour);
  document.documentElement.style.setProperty('--on-accent', light > 0.179 ? '#000' : '#fff');
}
