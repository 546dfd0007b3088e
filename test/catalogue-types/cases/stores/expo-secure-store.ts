// expo-secure-store 57.0.4
import * as SecureStore from 'expo-secure-store'

// store react-native-storage localStorage:token
await SecureStore.setItemAsync('token', 'text')
