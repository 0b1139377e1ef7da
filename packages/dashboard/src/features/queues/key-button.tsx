import classes from './key-button.module.css';

/** A button that shows its key, and stays in place while a command may not be given: then it says why. */
export function KeyButton({
  name,
  shortcut,
  onPress,
  primary = false,
  pressed = false,
  off = false,
  blocked = null,
}: {
  name: string;
  shortcut: string;
  onPress: () => void;
  primary?: boolean;
  /** Its command is under way. */
  pressed?: boolean;
  /** There is nothing it could do now. */
  off?: boolean;
  /** Why no command may be given; null: they may. */
  blocked?: string | null;
}) {
  return (
    <button
      type="button"
      className={classes.button}
      data-primary={primary}
      data-pressed={pressed}
      disabled={off}
      aria-disabled={blocked !== null}
      title={blocked ?? undefined}
      onClick={onPress}
    >
      {name} <kbd>{shortcut}</kbd>
    </button>
  );
}
