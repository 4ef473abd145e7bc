// Puts the shell on the page.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Shell } from './shell.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the shell')
createRoot(root).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
)
