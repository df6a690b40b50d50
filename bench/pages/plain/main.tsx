import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The usual way: a controlled field, its state beside it, and a list that draws all of its rows. */
function Plain() {
  const [rows, setRows] = useState(() => Array.from({ length: 5000 }, (_, index) => `Entry number ${index}`));
  const [text, setText] = useState('');
  return (
    <>
      <ul id="list">
        {rows.map((row, index) => (
          <Line key={index} index={index} row={row} />
        ))}
      </ul>
      <textarea
        id="line"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          setRows((before) => [...before, text]);
          setText('');
        }}
      />
    </>
  );
}

const Line = memo(function Line({ index, row }: { readonly index: number; readonly row: string }) {
  return (
    <li>
      <time>12:07</time> <b>T-{index}</b> <p>{row}</p> <span>LACNIC</span> <span>Common indicators</span>
    </li>
  );
});

createRoot(document.querySelector('#root') ?? document.body).render(<Plain />);
