// The namespace System.Text.

public sealed class StringBuilder {
  public int Length, Capacity;
  public char this[int index] => default;
  public StringBuilder();
  public StringBuilder(object start);
  public StringBuilder(object start, int capacity);
  public StringBuilder Append(object value);
  public StringBuilder Append(object value, int count);
  public StringBuilder Append(object value, int start, int count);
  public StringBuilder AppendLine();
  public StringBuilder AppendLine(string text);
  public StringBuilder AppendFormat(string format, params object[] values);
  public StringBuilder AppendFormat(object provider, string format, params object[] values);
  public StringBuilder AppendJoin(object separator, params object[] values);
  public StringBuilder Insert(int at, object value);
  public StringBuilder Remove(int from, int count);
  public StringBuilder Replace(object part, object other);
  public StringBuilder Clear();
  public string ToString();
  public string ToString(int from, int length);
}
public abstract class Encoding {
  public static Encoding UTF8, ASCII, Unicode, Default, UTF32, BigEndianUnicode, Latin1;
  public string WebName;
  public byte[] GetBytes(object text);
  public int GetBytes(object text, int start, int count, byte[] target, int at);
  public string GetString(byte[] data);
  public string GetString(byte[] data, int start, int count);
  public char[] GetChars(byte[] data);
  public int GetByteCount(object text);
  public byte[] GetPreamble();
  public static Encoding GetEncoding(object name);
}
public class UTF8Encoding : Encoding {
  public UTF8Encoding();
  public UTF8Encoding(bool mark);
  public UTF8Encoding(bool mark, bool strict);
}
