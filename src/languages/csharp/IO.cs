// The namespace System.IO.

public abstract class Stream : IDisposable {
  public long Length, Position;
  public bool CanRead, CanWrite, CanSeek;
  public static Stream Null;
  public int Read(byte[] buffer, int start, int count);
  public int ReadByte();
  public void Write(byte[] buffer, int start, int count);
  public void WriteByte(byte value);
  public long Seek(long offset, object origin);
  public void SetLength(long length);
  public void Flush();
  public void Close();
  public void Dispose();
  public void CopyTo(Stream target);
  public void CopyTo(Stream target, int size);
  public Task CopyToAsync(Stream target);
  public Task<int> ReadAsync(byte[] buffer, int start, int count);
  public Task WriteAsync(byte[] buffer, int start, int count);
  public Task FlushAsync();
}
public class MemoryStream : Stream {
  public MemoryStream();
  public MemoryStream(object data);
  public byte[] ToArray();
  public byte[] GetBuffer();
  public void WriteTo(Stream target);
}
public class FileStream : Stream {
  public string Name;
  public FileStream(string path, object mode);
  public FileStream(string path, object mode, object access);
  public FileStream(string path, object mode, object access, object share);
}
public class BinaryReader : IDisposable {
  public Stream BaseStream;
  public BinaryReader(object source);
  public BinaryReader(object source, object encoding);
  public BinaryReader(object source, object encoding, bool leaveOpen);
  public byte ReadByte();
  public sbyte ReadSByte();
  public bool ReadBoolean();
  public short ReadInt16();
  public ushort ReadUInt16();
  public int ReadInt32();
  public uint ReadUInt32();
  public long ReadInt64();
  public ulong ReadUInt64();
  public float ReadSingle();
  public double ReadDouble();
  public char ReadChar();
  public string ReadString();
  public byte[] ReadBytes(int count);
  public int Read(byte[] buffer, int start, int count);
  public void Close();
  public void Dispose();
}
public class BinaryWriter : IDisposable {
  public Stream BaseStream;
  public BinaryWriter(object target);
  public BinaryWriter(object target, object encoding);
  public BinaryWriter(object target, object encoding, bool leaveOpen);
  public void Write(object value);
  public void Write(byte[] buffer, int start, int count);
  public long Seek(int offset, object origin);
  public void Flush();
  public void Close();
  public void Dispose();
}
public abstract class TextReader : IDisposable {
  public int Read();
  public int Read(char[] buffer, int start, int count);
  public int Peek();
  public string ReadLine();
  public string ReadToEnd();
  public Task<string> ReadLineAsync();
  public Task<string> ReadToEndAsync();
  public void Close();
  public void Dispose();
}
public class StreamReader : TextReader {
  public bool EndOfStream;
  public Stream BaseStream;
  public StreamReader(object source);
  public StreamReader(object source, object encoding);
}
public class StringReader : TextReader {
  public StringReader(string text);
}
public abstract class TextWriter : IDisposable {
  public string NewLine;
  public System.Text.Encoding Encoding;
  public static TextWriter Null;
  public void Write(params object[] values);
  public void WriteLine(params object[] values);
  public Task WriteAsync(object value);
  public Task WriteLineAsync(object value);
  public void Flush();
  public Task FlushAsync();
  public void Close();
  public void Dispose();
}
public class StreamWriter : TextWriter {
  public bool AutoFlush;
  public Stream BaseStream;
  public StreamWriter(object target);
  public StreamWriter(object target, object encoding);
  public StreamWriter(object target, object encoding, int size);
}
public class StringWriter : TextWriter {
  public StringWriter();
  public StringWriter(object target);
  public System.Text.StringBuilder GetStringBuilder();
  public string ToString();
}
public static class File {
  public static bool Exists(string path);
  public static void Delete(string path);
  public static void Copy(string from, string to);
  public static void Copy(string from, string to, bool replace);
  public static void Move(string from, string to);
  public static string ReadAllText(string path);
  public static string ReadAllText(string path, object encoding);
  public static string[] ReadAllLines(string path);
  public static IEnumerable<string> ReadLines(string path);
  public static byte[] ReadAllBytes(string path);
  public static Task<string> ReadAllTextAsync(string path);
  public static void WriteAllText(string path, string text);
  public static void WriteAllText(string path, string text, object encoding);
  public static void WriteAllLines(string path, object lines);
  public static void WriteAllBytes(string path, byte[] data);
  public static void AppendAllText(string path, string text);
  public static FileStream Open(string path, object mode);
  public static FileStream Open(string path, object mode, object access);
  public static FileStream Open(string path, object mode, object access, object share);
  public static FileStream OpenRead(string path);
  public static FileStream OpenWrite(string path);
  public static FileStream Create(string path);
  public static StreamWriter CreateText(string path);
  public static StreamReader OpenText(string path);
  public static StreamWriter AppendText(string path);
  public static DateTime GetLastWriteTime(string path);
}
public static class Directory {
  public static bool Exists(string path);
  public static DirectoryInfo CreateDirectory(string path);
  public static void Delete(string path);
  public static void Delete(string path, bool all);
  public static string GetCurrentDirectory();
  public static string[] GetFiles(string path);
  public static string[] GetFiles(string path, string pattern);
  public static string[] GetFiles(string path, string pattern, object option);
  public static string[] GetDirectories(string path);
  public static IEnumerable<string> EnumerateFiles(string path);
  public static IEnumerable<string> EnumerateFiles(string path, string pattern);
  public static IEnumerable<string> EnumerateFiles(string path, string pattern, object option);
}
public static class Path {
  public static char DirectorySeparatorChar, AltDirectorySeparatorChar, PathSeparator;
  public static string Combine(params string[] parts);
  public static string GetFileName(string path);
  public static string GetFileNameWithoutExtension(string path);
  public static string GetDirectoryName(string path);
  public static string GetExtension(string path);
  public static string ChangeExtension(string path, string extension);
  public static string GetFullPath(string path);
  public static string GetTempPath();
  public static string GetTempFileName();
  public static string GetRandomFileName();
  public static string GetRelativePath(string from, string to);
  public static string GetPathRoot(string path);
  public static bool IsPathRooted(string path);
  public static bool HasExtension(string path);
  public static char[] GetInvalidFileNameChars();
  public static char[] GetInvalidPathChars();
}
public abstract class FileSystemInfo {
  public string Name, FullName, Extension;
  public bool Exists;
  public void Delete();
  public void Refresh();
}
public class FileInfo : FileSystemInfo {
  public long Length;
  public DirectoryInfo Directory;
  public string DirectoryName;
  public FileInfo(string path);
  public FileStream OpenRead();
}
public class DirectoryInfo : FileSystemInfo {
  public DirectoryInfo Parent;
  public DirectoryInfo(string path);
  public FileInfo[] GetFiles();
  public FileInfo[] GetFiles(string pattern);
  public DirectoryInfo[] GetDirectories();
  public void Create();
}
public class IOException : SystemException {}
public class FileNotFoundException : IOException {}
public class EndOfStreamException : IOException {}
