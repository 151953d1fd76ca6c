/** A search field that narrows what is below it, never while a character is being composed. */
interface FilterProps {
  label: string;
  onFilter: (typed: string) => void;
  autoFocus?: boolean;
}
export function Filter({ label, onFilter, autoFocus }: FilterProps) {
  const typed = (e: Event & { isComposing?: boolean }) => {
    if (!e.isComposing && e.target instanceof HTMLInputElement) onFilter(e.target.value);
  };
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: only on pages whose purpose is to search
      autoFocus={autoFocus}
      onInput={typed}
      onCompositionEnd={typed}
    />
  );
}
