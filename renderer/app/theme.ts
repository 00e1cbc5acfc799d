import type { ThemeConfig } from 'antd'

/** The antd theme: styles come from antd's own sheet, tokens are CSS variables. */
export function theme(largeType: boolean): ThemeConfig {
  return {
    zeroRuntime: true,
    token: {
      colorPrimary: '#B3261E',
      colorLink: '#1A4F8B',
      colorText: '#1F1F1F',
      colorTextSecondary: '#5C5C5C',
      colorTextPlaceholder: '#767676',
      borderRadius: 4,
      fontSize: largeType ? 16 : 14,
      controlHeight: largeType ? 36 : 32,
      fontFamily: 'var(--font-ui)',
      motion: false,
    },
  }
}
