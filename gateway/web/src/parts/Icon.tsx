const PATHS = {
  back: 'm14 5-7 7 7 7',
  close: 'm6 6 12 12M18 6 6 18',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  clip: 'm8 12.500 6.200-6.200a2.800 2.800 0 0 1 4 4l-8.200 8.200a4.600 4.600 0 0 1-6.500-6.500l7.700-7.700',
  phone: 'M6.500 4h3l1.500 4-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4 1.500v3a1.500 1.500 0 0 1-1.600 1.500C11 18.500 5.500 13 5 5.600A1.500 1.500 0 0 1 6.500 4z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  yes: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12.3l2.8 2.8L16 9.7',
  no: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12',
  note: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11.2v5.3M12 7.6v.2',
  wait: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  hide: 'M9.5 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4M6.3 7.5A16 16 0 0 0 2.5 12S6 18.500 12 18.500a9 9 0 0 0 4.800-1.400M4 4l16 16',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  letter: 'M4 8l8-5 8 5v12H4zM4 9l8 6 8-6',
  house: 'M4 11.500 12 4.500l8 7M6.500 10v9.500h11V10',
  gear: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.800v4.400M8 14.800v4.400',
  organisations: 'M5 20V5h9v15M14 10h5v10M3 20h18M8 9h3M8 13h3',
  people: 'M9 5.800a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400zM3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 6.200a3 3 0 0 1 0 5.600M17.500 14.500c2.200.8 3.500 2.800 3.500 5.500',
  plus: 'M12 5v14M5 12h14',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4',
  down: 'm6 9.500 6 6 6-6',
  hands: 'M7 11.500V6.500a1.500 1.500 0 0 1 3 0V11M10 10V4.500a1.500 1.500 0 0 1 3 0V10M13 10V6a1.500 1.500 0 0 1 3 0v5M16 10.500a1.500 1.500 0 0 1 3 0V15a6 6 0 0 1-6 6h-1c-3 0-4.500-1.500-6-4l-2-3.500a1.500 1.500 0 0 1 2.600-1.500L7 13.500',
  table: 'M4 9h16M6 9v10M18 9v10M9 4.500h6M7 6.500h10M3 19h18',
  bars: 'M5 20V11M12 20V5M19 20v-6M3 20h18',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  book: 'M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h10M9 8h5',
} as const

export type IconName = keyof typeof PATHS

/** Drawn in the page, never read out: a word always stands beside it or names the control. */
export function Icon({ name, small = false }: { name: IconName, small?: boolean }) {
  return (
    <svg className={small ? 'ic ic--s' : 'ic'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
