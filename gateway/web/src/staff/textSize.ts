import { useState } from 'react'

const LARGE = 'komado.large'

/** 「A＋」: the whole screen grows to 118 %. Kept in the tab only. */
export function useTextSize(): [boolean, (large: boolean) => void] {
  const [large, setLarge] = useState(() => apply(sessionStorage.getItem(LARGE) === 'yes'))
  return [large, (next) => {
    sessionStorage.setItem(LARGE, next ? 'yes' : 'no')
    setLarge(apply(next))
  }]
}

function apply(large: boolean): boolean {
  document.documentElement.classList.toggle('large', large)
  return large
}
